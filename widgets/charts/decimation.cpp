// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/decimation.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace histosynth {

namespace {

class ColumnFinder {
public:
    explicit ColumnFinder(const PixelColumns& columns)
        : m_left(columns.left), m_perUnit(columns.count / (columns.right - columns.left))
    {
    }

    double operator()(double x) const { return std::floor((x - m_left) * m_perUnit); }
    double middle(double column) const { return m_left + (column + 0.5) / m_perUnit; }

private:
    double m_left;
    double m_perUnit;
};

// First, lowest, highest and last value of a column, each once and in their order.
void appendColumn(std::vector<std::size_t>& kept, std::size_t first, std::size_t lowest, std::size_t highest,
                  std::size_t last)
{
    std::array<std::size_t, 4> indexes{first, std::min(lowest, highest), std::max(lowest, highest), last};
    kept.insert(kept.end(), indexes.begin(), std::unique(indexes.begin(), indexes.end()));
}

} // namespace

IndexRange visibleRange(std::span<const double> x, double left, double right)
{
    const auto begin = std::ranges::lower_bound(x, left) - x.begin();
    const auto end = std::ranges::upper_bound(x, right) - x.begin();
    return {static_cast<std::size_t>(std::max<std::ptrdiff_t>(begin - 1, 0)),
            std::min(static_cast<std::size_t>(end) + 1, x.size())};
}

std::vector<std::size_t> decimated(std::span<const double> x, std::span<const double> y, const PixelColumns& columns)
{
    const auto range = visibleRange(x, columns.left, columns.right);
    std::vector<std::size_t> kept;
    const ColumnFinder columnOf(columns);
    std::size_t index = range.begin;
    while (index < range.end) {
        if (!std::isfinite(y[index])) {
            if (kept.empty() || std::isfinite(y[kept.back()]))
                kept.push_back(index);
            ++index;
            continue;
        }
        const auto first = index;
        auto lowest = index;
        auto highest = index;
        const auto column = columnOf(x[index]);
        for (++index; index < range.end && std::isfinite(y[index]) && columnOf(x[index]) == column; ++index) {
            if (y[index] < y[lowest])
                lowest = index;
            if (y[index] > y[highest])
                highest = index;
        }
        appendColumn(kept, first, lowest, highest, index - 1);
    }
    return kept;
}

std::vector<ColumnExtent> columnExtents(std::span<const double> x, std::span<const double> y,
                                        const PixelColumns& columns)
{
    const auto range = visibleRange(x, columns.left, columns.right);
    std::vector<ColumnExtent> extents;
    const ColumnFinder columnOf(columns);
    double current = 0.0;
    for (auto index = range.begin; index < range.end; ++index) {
        if (!std::isfinite(y[index]))
            continue;
        const auto column = columnOf(x[index]);
        if (extents.empty() || column != current) {
            current = column;
            extents.push_back({columnOf.middle(column), y[index], y[index]});
        } else {
            extents.back().low = std::min(extents.back().low, y[index]);
            extents.back().high = std::max(extents.back().high, y[index]);
        }
    }
    return extents;
}

std::size_t nearestIndex(std::span<const double> x, double position)
{
    const auto above = std::ranges::lower_bound(x, position);
    if (above == x.end())
        return x.size() - 1;
    const auto index = static_cast<std::size_t>(above - x.begin());
    return index > 0 && position - x[index - 1] <= x[index] - position ? index - 1 : index;
}

} // namespace histosynth
