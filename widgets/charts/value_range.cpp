// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/value_range.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace histosynth {

namespace {

struct Extent {
    double lower = std::numeric_limits<double>::infinity();
    double upper = -std::numeric_limits<double>::infinity();

    void include(double value)
    {
        lower = std::min(lower, value);
        upper = std::max(upper, value);
    }
    bool isEmpty() const { return lower > upper; }
};

class Collector {
public:
    explicit Collector(bool isLogarithmic) : m_isLogarithmic(isLogarithmic) {}

    void add(std::span<const double> values)
    {
        for (const double value : values)
            add(value);
    }

    void add(double value)
    {
        if (isUsable(value))
            m_extent.include(value);
    }

    // Without the highest or lowest ones, if those reach much further from the others than the others span.
    void addWithoutOutliers(std::span<const double> values)
    {
        std::vector<double> usable;
        std::ranges::copy_if(values, std::back_inserter(usable), [this](double value) { return isUsable(value); });
        if (usable.empty())
            return;
        const auto [lowest, highest] = std::ranges::minmax(usable);
        const auto least = quantile(usable, 0.01);
        const auto most = quantile(usable, 0.9);
        const double span = most - least;
        m_extent.include(m_isLogarithmic || least - lowest <= span ? lowest : least);
        m_extent.include(m_isLogarithmic || highest - most <= 2.0 * span ? highest : most + span);
    }

    const Extent& extent() const { return m_extent; }

private:
    bool isUsable(double value) const { return std::isfinite(value) && (!m_isLogarithmic || value > 0.0); }

    static double quantile(std::vector<double>& values, double share)
    {
        const auto place = values.begin() + std::lround(share * static_cast<double>(values.size() - 1));
        std::ranges::nth_element(values, place);
        return *place;
    }

    bool m_isLogarithmic;
    Extent m_extent;
};

bool isLoss(const ChartLine& line)
{
    return line.style == LineStyle::Faint || line.style == LineStyle::Solid;
}

} // namespace

std::optional<AxisRange> stepRange(std::span<const ChartLine> lines)
{
    Extent extent;
    for (const auto& line : lines) {
        if (!line.isVisible || line.x.empty())
            continue;
        extent.include(line.x.front());
        extent.include(line.x.back());
    }
    if (extent.isEmpty())
        return {};
    const bool beginsAtZero = extent.lower > 0.0 && extent.lower < extent.upper && extent.lower <= 0.25 * extent.upper;
    return AxisRange{beginsAtZero ? 0.0 : extent.lower, extent.upper};
}

AxisRange valueRange(std::span<const ChartLine> lines, bool isOnRightAxis, bool isLogarithmic)
{
    Collector collector(isLogarithmic);
    for (const auto& line : lines) {
        if (!line.isVisible || line.isOnRightAxis != isOnRightAxis)
            continue;
        if (isLoss(line))
            collector.addWithoutOutliers(line.y);
        else
            collector.add(line.y);
        collector.add(line.low);
        collector.add(line.high);
        if (line.baseline)
            collector.add(*line.baseline);
    }
    const auto extent = collector.extent();
    auto range = paddedRange(extent.lower, extent.upper, isLogarithmic);
    if (!isLogarithmic && extent.lower >= 0.0 && extent.lower < 0.4 * extent.upper)
        range.lower = 0.0;
    return range;
}

} // namespace histosynth
