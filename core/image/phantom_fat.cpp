// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/phantom_fat.h"

#include <algorithm>
#include <cmath>

#include "core/image/phantom_texture.h"

namespace histosynth {

namespace {

constexpr double cellSize = 56.0; // micrometres

// Fat cells as the regions around jittered grid points; a region is fat, or stays what it was.
class FatCells {
public:
    FatCells(const PhantomCanvas& canvas, const std::vector<GlandSite>& glands, double part, SeededRandom& random)
        : m_columns(static_cast<int>(canvas.extent().width / cellSize) + 4),
          m_rows(static_cast<int>(canvas.extent().height / cellSize) + 4)
    {
        const cv::Mat patches = smoothNoise({m_columns, m_rows}, 7.0, random);
        std::vector<float> sorted(patches.begin<float>(), patches.end<float>());
        std::ranges::sort(sorted);
        const auto rank = static_cast<std::size_t>((1 - part) * static_cast<double>(sorted.size() - 1));
        for (int row = 0; row < m_rows; ++row) {
            for (int column = 0; column < m_columns; ++column) {
                const cv::Point2d at((column - 2 + random.uniform(0.1, 0.9)) * cellSize,
                                     (row - 2 + random.uniform(0.1, 0.9)) * cellSize);
                const bool free = std::ranges::all_of(glands, [&](const GlandSite& gland) {
                    return cv::norm(at - gland.centre) > gland.radius + 0.75 * cellSize;
                });
                m_points.push_back(at);
                m_fat.push_back(free && patches.at<float>(row, column) > sorted[rank]);
            }
        }
    }

    struct Look {
        bool fat = false;
        double inside = 0.0; // distance from the cell's membrane, corners rounded; micrometres
    };

    Look look(cv::Point2d at) const
    {
        const int column = std::clamp(static_cast<int>(at.x / cellSize) + 2, 2, m_columns - 3);
        const int row = std::clamp(static_cast<int>(at.y / cellSize) + 2, 2, m_rows - 3);
        int nearest = 0;
        double least = 1e12;
        for (int y = row - 1; y <= row + 1; ++y) {
            for (int x = column - 1; x <= column + 1; ++x) {
                const cv::Point2d from = at - m_points[y * m_columns + x];
                if (from.dot(from) < least) {
                    least = from.dot(from);
                    nearest = y * m_columns + x;
                }
            }
        }
        return m_fat[nearest] ? Look{true, inside(at, nearest)} : Look{};
    }

private:
    double inside(cv::Point2d at, int cell) const
    {
        constexpr double sharpness = 0.28; // of the corners, per micrometre
        const int row = std::clamp(cell / m_columns, 2, m_rows - 3);
        const int column = std::clamp(cell % m_columns, 2, m_columns - 3);
        double sum = 0.0;
        for (int y = row - 2; y <= row + 2; ++y) {
            for (int x = column - 2; x <= column + 2; ++x) {
                const int other = y * m_columns + x;
                if (other == cell)
                    continue;
                const cv::Point2d across = m_points[other] - m_points[cell];
                const cv::Point2d middle = (m_points[other] + m_points[cell]) / 2;
                const double distance = (middle - at).dot(across) / std::sqrt(across.dot(across));
                if (distance < 25.0)
                    sum += std::exp(-sharpness * distance);
            }
        }
        return sum > 0.0 ? -std::log(sum) / sharpness : 25.0;
    }

    int m_columns;
    int m_rows;
    std::vector<cv::Point2d> m_points;
    std::vector<bool> m_fat;
};

} // namespace

void drawFat(PhantomCanvas& canvas, const std::vector<GlandSite>& glands, double part, const CellHabit& cells,
             SeededRandom& random)
{
    const FatCells fat(canvas, glands, part, random);
    std::vector<cv::Point2d> membranes;
    for (int row = 0; row < canvas.pixels().height; ++row) {
        for (int column = 0; column < canvas.pixels().width; ++column) {
            const cv::Point2d at = canvas.position(row, column);
            const auto [isFat, inside] = fat.look(at);
            if (!isFat)
                continue;
            canvas.cover(row, column, 0.9, {0.04, 0.34}, PhantomTissue::Stroma);
            canvas.cover(row, column, canvas.coverage(inside - 0.9), {0.0, 0.012}, PhantomTissue::Fat);
            if (inside > 0.0 && inside < 0.8 && random.chance(0.0012))
                membranes.push_back(at);
        }
    }
    for (const auto& at : membranes) {
        canvas.drawNucleus({.centre = at,
                            .length = cells.nucleusSize,
                            .width = 0.45 * cells.nucleusSize,
                            .angle = random.uniform(0, 3.1),
                            .darkness = cells.darkness});
    }
}

} // namespace histosynth
