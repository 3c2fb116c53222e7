// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/outline_mask.h"

#include <algorithm>
#include <cmath>

namespace histosynth {

namespace {

// The number of the first of `count` pixels whose centre lies at `position` or behind it.
int firstPixelFrom(double position, int count)
{
    return static_cast<int>(std::clamp(std::ceil(position - 0.5), 0.0, double(count)));
}

// Where the outline crosses the line through the centres of each row of pixels.
std::vector<std::vector<double>> crossingsByRow(const Outline& outline, int rows)
{
    std::vector<std::vector<double>> crossings(static_cast<std::size_t>(rows));
    for (std::size_t index = 0; index < outline.size(); ++index) {
        cv::Point2d from = outline[index];
        cv::Point2d to = outline[(index + 1) % outline.size()];
        if (from.y > to.y)
            std::swap(from, to);
        const int end = firstPixelFrom(to.y, rows); // the lower end belongs to the next edge
        for (int row = firstPixelFrom(from.y, rows); row < end; ++row) {
            const double share = (row + 0.5 - from.y) / (to.y - from.y);
            crossings[static_cast<std::size_t>(row)].push_back(from.x + share * (to.x - from.x));
        }
    }
    return crossings;
}

} // namespace

cv::Mat outlineMask(const cv::Size& size, std::span<const Outline> outlines)
{
    cv::Mat mask(size, CV_8UC1, cv::Scalar::all(0));
    for (const Outline& outline : outlines) {
        auto crossings = crossingsByRow(outline, size.height);
        for (int row = 0; row < size.height; ++row) {
            auto& ends = crossings[static_cast<std::size_t>(row)];
            std::ranges::sort(ends);
            auto* pixels = mask.ptr<unsigned char>(row);
            for (std::size_t pair = 0; pair + 1 < ends.size(); pair += 2) {
                const int last = firstPixelFrom(ends[pair + 1], size.width);
                const int first = std::min(firstPixelFrom(ends[pair], size.width), last);
                std::fill(pixels + first, pixels + last, static_cast<unsigned char>(255));
            }
        }
    }
    return mask;
}

} // namespace histosynth
