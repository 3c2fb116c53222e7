// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/phantom_glands.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/image/phantom_texture.h"

namespace histosynth {

namespace {

constexpr double turn = 2 * std::numbers::pi;
constexpr Dyes cytoplasm = {0.13, 0.30};
constexpr Dyes membrane = {0.10, 0.52};
constexpr Dyes emptiness = {0.0, 0.012};

// Calls paint(row, column, depth) for every pixel that the outline touches.
template <typename Paint>
void forEachInside(const PhantomCanvas& canvas, const GlandOutline& outline, Paint&& paint)
{
    const cv::Rect box = canvas.around(outline.centre(), outline.largestRadius());
    for (int row = box.y; row < box.br().y; ++row) {
        for (int column = box.x; column < box.br().x; ++column) {
            const double depth = outline.depth(canvas.position(row, column));
            if (depth > -canvas.micrometresPerPixel())
                paint(row, column, depth);
        }
    }
}

// A row of nuclei along the outline; `shape` gives lengths along and across the row's direction.
struct NucleusRow {
    double depth = 0.0;
    double spacing = 8.0;
    double along = 6.0; // of a nucleus, along the outline
    double inward = 8.0;
    double darkness = 0.7;
    double disorder = 0.15; // of positions and sizes
};

void drawRow(PhantomCanvas& canvas, const GlandOutline& outline, const NucleusRow& cells, SeededRandom& random)
{
    for (double angle = random.uniform(0, cells.spacing / outline.radius()); angle < turn;
         angle += cells.spacing * random.uniform(0.8, 1.25) / std::max(outline.radiusAt(angle) - cells.depth, 3.0)) {
        NucleusShape nucleus;
        nucleus.centre = outline.point(angle, cells.depth + cells.inward * cells.disorder * random.normal());
        nucleus.length = cells.inward * random.uniform(1 - cells.disorder, 1 + cells.disorder);
        nucleus.width = cells.along * random.uniform(1 - cells.disorder, 1 + cells.disorder);
        nucleus.angle = angle + cells.disorder * random.normal();
        nucleus.darkness = cells.darkness * random.uniform(0.8, 1.2);
        canvas.drawNucleus(nucleus);
    }
}

Dyes grained(const PhantomCanvas& canvas, int row, int column, Dyes dyes)
{
    const double grain = canvas.grain(row, column);
    return {std::max(dyes.haematoxylin + 0.03 * grain, 0.0), std::max(dyes.eosin + 0.035 * grain, 0.0)};
}

// Membrane, wall of `thickness` and lumen, without nuclei.
void drawWall(PhantomCanvas& canvas, const GlandOutline& outline, double thickness, Dyes wall)
{
    forEachInside(canvas, outline, [&](int row, int column, double depth) {
        canvas.cover(row, column, canvas.coverage(depth), membrane, PhantomTissue::Epithelium);
        canvas.cover(row, column, canvas.coverage(depth - 1.2), grained(canvas, row, column, wall),
                     PhantomTissue::Epithelium);
        const double ragged = thickness + 0.5 * canvas.grain(row, column);
        canvas.cover(row, column, canvas.coverage(depth - ragged), emptiness, PhantomTissue::Lumen);
    });
}

using Holes = std::vector<GlandOutline>;

// To the nearest hole's edge; negative inside a hole.
double distanceToHoles(const Holes& holes, cv::Point2d at)
{
    double nearest = 1e9;
    for (const auto& hole : holes)
        nearest = std::min(nearest, -hole.depth(at));
    return nearest;
}

// Round holes as if punched, some stretched to slits between bridges.
Holes punchedHoles(const GlandOutline& outline, SeededRandom& random)
{
    Holes holes;
    const int wanted = cvRound(std::pow(outline.radius() / 36.0, 2) * random.uniform(0.4, 1.6));
    for (int attempt = 0; attempt < 12 * wanted && static_cast<int>(holes.size()) < wanted; ++attempt) {
        const double radius = random.uniform(5, 17);
        const cv::Point2d away(random.uniform(-1, 1), random.uniform(-1, 1));
        const GlandOutline hole(outline.centre() + away * outline.radius(), radius, random.uniform(0.05, 0.25), random);
        const double reach = hole.largestRadius();
        if (outline.depth(hole.centre()) > reach + 13 && distanceToHoles(holes, hole.centre()) > reach + 11)
            holes.push_back(hole);
    }
    return holes;
}

void crowdNuclei(PhantomCanvas& canvas, const GlandOutline& outline, const Holes& holes, const CellHabit& habit,
                 SeededRandom& random)
{
    const double spacing = 1.18 * habit.nucleusSize;
    const double reach = outline.largestRadius();
    for (double y = -reach; y < reach; y += 0.87 * spacing) {
        for (double x = -reach + random.uniform(0, spacing); x < reach; x += spacing) {
            NucleusShape nucleus;
            nucleus.centre = outline.centre() + cv::Point2d(x + spacing * random.uniform(-0.3, 0.3),
                                                            y + spacing * random.uniform(-0.3, 0.3));
            if (outline.depth(nucleus.centre) < 0.6 * habit.nucleusSize ||
                distanceToHoles(holes, nucleus.centre) < 0.7 * habit.nucleusSize || random.chance(0.06))
                continue;
            nucleus.length = 1.12 * habit.nucleusSize * random.uniform(0.85, 1.35);
            nucleus.width = 1.12 * habit.nucleusSize * random.uniform(0.75, 1.0);
            nucleus.angle = random.uniform(0, turn);
            nucleus.darkness = habit.darkness * random.uniform(0.65, 1.35);
            canvas.drawNucleus(nucleus);
        }
    }
}

} // namespace

GlandOutline::GlandOutline(cv::Point2d centre, double radius, double irregularity, SeededRandom& random)
    : m_centre(centre), m_radius(radius)
{
    struct Wave {
        double amplitude, phase;
    };
    std::array<Wave, 6> waves{};
    for (std::size_t order = 0; order < waves.size(); ++order)
        waves[order] = {irregularity * random.normal() / (1.0 + static_cast<double>(order)), random.uniform(0, turn)};
    for (int index = 0; index < angles; ++index) {
        double factor = 1.0;
        for (std::size_t order = 0; order < waves.size(); ++order) {
            const double cycles = 2.0 + static_cast<double>(order);
            factor += waves[order].amplitude * std::cos(cycles * turn * index / angles + waves[order].phase);
        }
        m_radii[index] = radius * std::clamp(factor, 0.55, 1.45);
        m_largest = std::max(m_largest, m_radii[index]);
    }
}

double GlandOutline::radiusAt(double angle) const
{
    const double at = angle / turn * angles + angles;
    const int index = static_cast<int>(at);
    const double part = at - index;
    return (1 - part) * m_radii[index % angles] + part * m_radii[(index + 1) % angles];
}

double GlandOutline::depth(cv::Point2d at) const
{
    const cv::Point2d from = at - m_centre;
    const double distance = std::sqrt(from.dot(from));
    return distance > m_largest + 10 ? m_largest - distance : radiusAt(std::atan2(from.y, from.x)) - distance;
}

cv::Point2d GlandOutline::point(double angle, double depth) const
{
    const double distance = radiusAt(angle) - depth;
    return m_centre + distance * cv::Point2d(std::cos(angle), std::sin(angle));
}

void drawDuct(PhantomCanvas& canvas, const GlandOutline& outline, const CellHabit& habit, SeededRandom& random)
{
    const double size = habit.nucleusSize;
    const double thickness = std::min(1.9 * size, 0.72 * outline.radius());
    drawWall(canvas, outline, thickness, cytoplasm);
    drawRow(canvas, outline,
            {.depth = 0.35 * size,
             .spacing = 1.9 * size,
             .along = 1.1 * size,
             .inward = 0.4 * size,
             .darkness = 1.1 * habit.darkness},
            random);
    drawRow(canvas, outline,
            {.depth = 0.52 * thickness + 0.2 * size,
             .spacing = 1.05 * size,
             .along = 0.78 * size,
             .inward = 1.1 * size,
             .darkness = habit.darkness},
            random);
}

void drawLobule(PhantomCanvas& canvas, const GlandOutline& outline, const CellHabit& habit, SeededRandom& random)
{
    forEachInside(canvas, outline, [&](int row, int column, double depth) {
        const double part = std::clamp(depth / 10.0, 0.0, 0.85);
        canvas.cover(row, column, part, grained(canvas, row, column, {0.09, 0.17}), PhantomTissue::Stroma);
    });
    const double reach = outline.largestRadius();
    const int looseCells = cvRound(reach * reach / 260.0);
    for (int cell = 0; cell < looseCells; ++cell) {
        const cv::Point2d at = outline.centre() + reach * cv::Point2d(random.uniform(-1, 1), random.uniform(-1, 1));
        const double length = habit.nucleusSize * random.uniform(0.7, 1.5);
        if (outline.depth(at) > 4)
            canvas.drawNucleus({at, length, 0.45 * habit.nucleusSize, random.uniform(0, turn), habit.darkness});
    }
    const double spacing = 5.0 * habit.nucleusSize;
    int line = 0;
    for (double y = -reach; y < reach; y += 0.88 * spacing, ++line) {
        for (double x = -reach + (line % 2) * spacing / 2; x < reach; x += spacing) {
            const cv::Point2d centre =
                outline.centre() + cv::Point2d(x, y) + 0.12 * spacing * cv::Point2d(random.normal(), random.normal());
            if (outline.depth(centre) < 2.2 * habit.nucleusSize)
                continue;
            const double radius = habit.nucleusSize * random.uniform(1.9, 2.5);
            drawDuct(canvas, GlandOutline(centre, radius, 0.08, random), habit, random);
        }
    }
}

void drawFilledDuct(PhantomCanvas& canvas, const GlandOutline& outline, const CellHabit& habit, SeededRandom& random)
{
    const auto holes = punchedHoles(outline, random);
    forEachInside(canvas, outline, [&](int row, int column, double depth) {
        canvas.cover(row, column, canvas.coverage(depth), membrane, PhantomTissue::Epithelium);
        canvas.cover(row, column, canvas.coverage(depth - 1.2), grained(canvas, row, column, {0.17, 0.28}),
                     PhantomTissue::Epithelium);
        const double hole = -distanceToHoles(holes, canvas.position(row, column)) + 0.6 * canvas.grain(row, column);
        canvas.cover(row, column, canvas.coverage(hole), emptiness, PhantomTissue::Lumen);
    });
    crowdNuclei(canvas, outline, holes, habit, random);
    drawRow(canvas, outline,
            {.depth = 0.4 * habit.nucleusSize,
             .spacing = 2.2 * habit.nucleusSize,
             .along = 1.2 * habit.nucleusSize,
             .inward = 0.4 * habit.nucleusSize,
             .darkness = 1.1 * habit.darkness},
            random);
}

void drawCyst(PhantomCanvas& canvas, const GlandOutline& outline, const CellHabit& habit, SeededRandom& random)
{
    const double thickness = 0.6 * habit.nucleusSize;
    drawWall(canvas, outline, thickness, cytoplasm);
    drawRow(canvas, outline,
            {.depth = 0.32 * habit.nucleusSize,
             .spacing = 2.4 * habit.nucleusSize,
             .along = 1.3 * habit.nucleusSize,
             .inward = 0.38 * habit.nucleusSize,
             .darkness = habit.darkness},
            random);
    if (random.chance(0.2))
        return; // emptied when the section was cut
    const double pinkness = random.uniform(0.14, 0.30);
    const cv::Rect box = canvas.around(outline.centre(), outline.largestRadius());
    if (box.empty())
        return;
    const cv::Mat clouds = smoothNoise(box.size(), 60 / canvas.micrometresPerPixel(), random);
    const double shrinkage = random.uniform(0, 5); // the secretion draws back from the wall in places
    forEachInside(canvas, outline, [&](int row, int column, double depth) {
        const double cloud = clouds.at<float>(row - box.y, column - box.x);
        const double gap = thickness + 1.0 + std::max(0.0, shrinkage * (0.6 + cloud));
        const Dyes secretion = {0.015, pinkness * (1.0 + 0.10 * cloud) + 0.008 * canvas.grain(row, column)};
        canvas.cover(row, column, canvas.coverage(depth - gap), secretion, PhantomTissue::Secretion);
    });
}

} // namespace histosynth
