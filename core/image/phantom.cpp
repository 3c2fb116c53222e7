// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/phantom.h"

#include <cmath>
#include <optional>

#include "core/image/phantom_canvas.h"
#include "core/image/phantom_glands.h"
#include "core/image/phantom_stain.h"
#include "core/image/phantom_stroma.h"
#include "core/image/seeded_random.h"

namespace histosynth {

namespace {

const std::vector<std::pair<std::string, PhantomClass>>& classNames()
{
    static const std::vector<std::pair<std::string, PhantomClass>> names = {
        {"nonproliferative", PhantomClass::NonProliferative},
        {"proliferative", PhantomClass::Proliferative},
        {"fibrocystic", PhantomClass::Fibrocystic}};
    return names;
}

using DrawGland = void (*)(PhantomCanvas&, const GlandOutline&, const CellHabit&, SeededRandom&);

// One kind of gland in a class of tissue; lengths in micrometres.
struct GlandPlan {
    DrawGland draw;
    double perSquareMillimetre; // tried; fewer where they find no room
    double smallest, largest;   // radius
    double irregularity;
    double distance; // to the next gland
};

struct TissuePlan {
    std::vector<GlandPlan> glands; // those that need most room first
    StromaHabit stroma;
};

TissuePlan planOf(PhantomClass tissue, SeededRandom& random)
{
    switch (tissue) {
    case PhantomClass::NonProliferative:
        return {{{drawLobule, 14, 70, 120, 0.16, 25}, {drawDuct, 26, 17, 34, 0.12, 28}},
                {.density = 0.30, .bundling = random.uniform(0.5, 0.9), .cells = 420, .fat = random.uniform(0.3, 0.5)}};
    case PhantomClass::Proliferative:
        return {{{drawFilledDuct, 150, 80, 125, 0.11, 8},
                 {drawFilledDuct, 700, 36, 70, 0.11, 7},
                 {drawDuct, 60, 18, 28, 0.12, 10}},
                {.density = 0.29, .bundling = random.uniform(0.3, 0.7), .cells = 900, .fat = 0.0}};
    case PhantomClass::Fibrocystic:
        break;
    }
    return {{{drawCyst, 16, 100, 180, 0.10, 26}, {drawCyst, 70, 32, 85, 0.10, 20}, {drawDuct, 16, 16, 28, 0.10, 26}},
            {.density = 0.34, .bundling = random.uniform(0.1, 0.45), .cells = 480, .fat = 0.0}};
}

struct PlacedGland {
    GlandOutline outline;
    DrawGland draw;
};

// Puts glands at random where they do not touch; some lie across the border of the field.
std::vector<PlacedGland> placeGlands(const std::vector<GlandPlan>& plans, cv::Size2d extent, SeededRandom& random)
{
    std::vector<PlacedGland> placed;
    for (const auto& plan : plans) {
        const double margin = 0.7 * plan.largest;
        const double area = (extent.width + 2 * margin) * (extent.height + 2 * margin) * 1e-6;
        const int wanted = std::max(1, static_cast<int>(std::lround(plan.perSquareMillimetre * area)));
        for (int attempt = 0; attempt < wanted; ++attempt) {
            const cv::Point2d centre(random.uniform(-margin, extent.width + margin),
                                     random.uniform(-margin, extent.height + margin));
            const GlandOutline outline(centre, random.uniform(plan.smallest, plan.largest), plan.irregularity, random);
            bool room = true;
            for (const auto& other : placed) {
                const double between = cv::norm(centre - other.outline.centre());
                room = room && between > outline.largestRadius() + other.outline.largestRadius() + plan.distance;
            }
            if (room)
                placed.push_back({outline, plan.draw});
        }
    }
    return placed;
}

void drawVessels(PhantomCanvas& canvas, const std::vector<GlandSite>& glands, const CellHabit& cells,
                 SeededRandom& random)
{
    const cv::Size2d extent = canvas.extent();
    const int wanted = static_cast<int>(std::lround(16 * extent.area() * 1e-6));
    for (int attempt = 0; attempt < wanted; ++attempt) {
        const cv::Point2d centre(random.uniform(0, extent.width), random.uniform(0, extent.height));
        const double radius = random.uniform(7, 15);
        bool room = true;
        for (const auto& gland : glands)
            room = room && cv::norm(centre - gland.centre) > gland.radius + radius + 4;
        if (room)
            drawVessel(canvas, centre, radius, cells, random);
    }
}

} // namespace

const FieldList<PhantomOptions>& PhantomOptions::fields()
{
    static const FieldList<PhantomOptions> list = {
        choice("tissue", &PhantomOptions::tissue, classNames(), "Tissue", "What the field shows."),
        field("width", &PhantomOptions::width, "Width", "Of the field.").range(16, 4096).unit("px"),
        field("height", &PhantomOptions::height, "Height", "Of the field.").range(16, 4096).unit("px"),
        field("micrometres_per_pixel", &PhantomOptions::micrometresPerPixel, "Pixel size", "Side of a pixel.")
            .range(0.25, 2)
            .step(0.25)
            .unit("µm"),
        field("patient_seed", &PhantomOptions::patientSeed, "Patient", "Which patient: stains and cells."),
        field("field_seed", &PhantomOptions::fieldSeed, "Field", "Which field: where everything lies."),
    };
    return list;
}

PhantomField drawPhantom(const PhantomOptions& options)
{
    SeededRandom patient(derivedSeed(options.patientSeed, "cells"));
    const CellHabit cells = {.nucleusSize = patient.uniform(6.4, 7.6), .darkness = patient.uniform(0.48, 0.6)};
    SeededRandom random(
        derivedSeed(derivedSeed(options.patientSeed, phantomClassName(options.tissue)), "field", options.fieldSeed));
    PhantomCanvas canvas({options.width, options.height}, options.micrometresPerPixel, random);
    const TissuePlan plan = planOf(options.tissue, random);
    const auto glands = placeGlands(plan.glands, canvas.extent(), random);
    std::vector<GlandSite> sites;
    for (const auto& gland : glands)
        sites.push_back({gland.outline.centre(), gland.outline.largestRadius()});
    drawStroma(canvas, sites, plan.stroma, cells, random);
    drawVessels(canvas, sites, cells, random);
    for (const auto& gland : glands)
        gland.draw(canvas, gland.outline, cells, random);
    return {photographed(canvas, patientStain(options.patientSeed), random), canvas.labels()};
}

std::vector<PhantomClass> phantomClasses()
{
    std::vector<PhantomClass> classes;
    for (const auto& [name, tissue] : classNames())
        classes.push_back(tissue);
    return classes;
}

std::string phantomClassName(PhantomClass tissue)
{
    for (const auto& [name, known] : classNames()) {
        if (known == tissue)
            return name;
    }
    return {};
}

} // namespace histosynth
