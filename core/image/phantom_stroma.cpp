// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/phantom_stroma.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/image/phantom_fat.h"
#include "core/image/phantom_texture.h"

namespace histosynth {

namespace {

constexpr double turn = 2 * std::numbers::pi;

// Directions of the collagen: wandering, and along the surface of a gland near it. Angles are doubled while they are
// summed, for a fibre has no head and no tail.
cv::Mat fibreDirections(const PhantomCanvas& canvas, const std::vector<GlandSite>& glands, SeededRandom& random)
{
    constexpr int coarseness = 8; // pixels
    const double scale = canvas.micrometresPerPixel() * coarseness;
    const cv::Size size(canvas.pixels().width / coarseness + 2, canvas.pixels().height / coarseness + 2);
    const cv::Mat wander = smoothNoise(size, 320 / scale, random);
    const double main = random.uniform(0, turn);
    cv::Mat doubled(size, CV_32FC2);
    for (int row = 0; row < size.height; ++row) {
        for (int column = 0; column < size.width; ++column) {
            const double free = main + 1.8 * wander.at<float>(row, column);
            cv::Point2d sum(std::cos(free), std::sin(free));
            const cv::Point2d at(column * scale, row * scale);
            for (const auto& gland : glands) {
                const cv::Point2d from = at - gland.centre;
                const double reach = gland.radius + 120;
                if (from.dot(from) > reach * reach)
                    continue;
                const double outside = std::max(std::sqrt(from.dot(from)) - gland.radius, 0.0);
                const double along = 2 * std::atan2(from.x, -from.y);
                sum += 4.0 * std::exp(-outside / 22.0) * cv::Point2d(std::cos(along), std::sin(along));
            }
            doubled.at<cv::Vec2f>(row, column) = {static_cast<float>(sum.x), static_cast<float>(sum.y)};
        }
    }
    cv::Mat directions;
    cv::resize(doubled, directions, {}, coarseness, coarseness, cv::INTER_LINEAR);
    directions = directions(cv::Rect({}, canvas.pixels())).clone();
    for (auto at = directions.begin<cv::Vec2f>(); at != directions.end<cv::Vec2f>(); ++at) {
        const float angle = std::atan2((*at)[1], (*at)[0]) / 2;
        *at = {std::cos(angle), std::sin(angle)};
    }
    return directions;
}

void drawCollagen(PhantomCanvas& canvas, const cv::Mat& directions, const StromaHabit& habit, SeededRandom& random)
{
    const double pixel = canvas.micrometresPerPixel();
    const cv::Mat fine = fibreTexture(directions, 1.4 / pixel, 34 / pixel, random);
    const cv::Mat bundles = fibreTexture(directions, 6.5 / pixel, 150 / pixel, random);
    const cv::Mat clouds = smoothNoise(canvas.pixels(), 160 / pixel, random);
    for (int row = 0; row < canvas.pixels().height; ++row) {
        for (int column = 0; column < canvas.pixels().width; ++column) {
            const double bundle = bundles.at<float>(row, column);
            const double texture = 0.13 * fine.at<float>(row, column) + 0.10 * clouds.at<float>(row, column);
            const double collagen = habit.density * std::max(1.0 + texture + 0.22 * habit.bundling * bundle, 0.1);
            // The clefts between bundles are open.
            const double cleft = std::clamp((-bundle - 1.9 + 0.75 * habit.bundling) / 0.6, 0.0, 1.0);
            canvas.cover(row, column, 1.0, {0.035 + 0.012 * fine.at<float>(row, column), collagen * (1 - 0.75 * cleft)},
                         PhantomTissue::Stroma);
        }
    }
}

void drawStromalCells(PhantomCanvas& canvas, const cv::Mat& directions, double perSquareMillimetre,
                      const CellHabit& cells, SeededRandom& random)
{
    const cv::Size2d extent = canvas.extent();
    const int count = cvRound(perSquareMillimetre * extent.area() * 1e-6);
    for (int index = 0; index < count; ++index) {
        NucleusShape nucleus;
        nucleus.centre = {random.uniform(0, extent.width), random.uniform(0, extent.height)};
        const cv::Point pixel(static_cast<int>(nucleus.centre.x / canvas.micrometresPerPixel()),
                              static_cast<int>(nucleus.centre.y / canvas.micrometresPerPixel()));
        const cv::Vec2f direction = directions.at<cv::Vec2f>(pixel);
        const bool lymphocyte = random.chance(0.08);
        nucleus.length = lymphocyte ? random.uniform(5, 6) : cells.nucleusSize * random.uniform(1.2, 2.2);
        nucleus.width = lymphocyte ? nucleus.length : cells.nucleusSize * random.uniform(0.25, 0.42);
        nucleus.angle = std::atan2(direction[1], direction[0]) + 0.12 * random.normal();
        nucleus.darkness = cells.darkness * random.uniform(0.8, 1.3);
        canvas.drawNucleus(nucleus);
    }
}

void drawRedCells(PhantomCanvas& canvas, cv::Point2d centre, double radius, SeededRandom& random)
{
    const int count = cvRound(0.5 * radius * radius / (3.3 * 3.3));
    for (int cell = 0; cell < count; ++cell) {
        const double angle = random.uniform(0, turn);
        const double distance = std::max(radius - 4.5, 0.0) * std::sqrt(random.uniform());
        const cv::Point2d at = centre + distance * cv::Point2d(std::cos(angle), std::sin(angle));
        const double size = random.uniform(2.8, 3.6);
        const cv::Rect box = canvas.around(at, size);
        for (int row = box.y; row < box.br().y; ++row) {
            for (int column = box.x; column < box.br().x; ++column) {
                const double inside = size - cv::norm(canvas.position(row, column) - at);
                const double eosin = 0.72 - 0.12 * std::clamp(inside / size, 0.0, 1.0); // thin in the middle
                canvas.cover(row, column, 0.9 * canvas.coverage(inside), {0.02, eosin}, PhantomTissue::Vessel);
            }
        }
    }
}

} // namespace

void drawStroma(PhantomCanvas& canvas, const std::vector<GlandSite>& glands, const StromaHabit& habit,
                const CellHabit& cells, SeededRandom& random)
{
    const cv::Mat directions = fibreDirections(canvas, glands, random);
    drawCollagen(canvas, directions, habit, random);
    drawStromalCells(canvas, directions, habit.cells, cells, random);
    if (habit.fat > 0.0)
        drawFat(canvas, glands, habit.fat, cells, random);
}

void drawVessel(PhantomCanvas& canvas, cv::Point2d centre, double radius, const CellHabit& cells, SeededRandom& random)
{
    const GlandOutline outline(centre, radius, 0.14, random);
    const cv::Rect box = canvas.around(centre, outline.largestRadius());
    for (int row = box.y; row < box.br().y; ++row) {
        for (int column = box.x; column < box.br().x; ++column) {
            const double depth = outline.depth(canvas.position(row, column));
            canvas.cover(row, column, canvas.coverage(depth), {0.08, 0.46}, PhantomTissue::Vessel);
            canvas.cover(row, column, canvas.coverage(depth - 2.2), {0.0, 0.03}, PhantomTissue::Vessel);
        }
    }
    drawRedCells(canvas, centre, 0.85 * radius, random);
    for (double angle = random.uniform(0, 1); angle < turn; angle += 13.0 / radius * random.uniform(0.7, 1.4)) {
        canvas.drawNucleus({.centre = outline.point(angle, 1.0),
                            .length = 0.9 * cells.nucleusSize,
                            .width = 0.32 * cells.nucleusSize,
                            .angle = angle + turn / 4,
                            .darkness = cells.darkness * random.uniform(0.9, 1.3)});
    }
}

} // namespace histosynth
