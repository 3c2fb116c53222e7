// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart_axis.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/progress_meter.h"
#include "core/report/markup.h"

namespace histosynth {

namespace {

// The smallest of 1, 2, 2.5, 5 times a power of ten that is not below `step`.
double roundStep(double step)
{
    const double power = std::pow(10.0, std::floor(std::log10(step)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= step * (1.0 - 1e-9))
            return factor * power;
    }
    return 10.0 * power;
}

std::string labelOf(double value)
{
    constexpr double wholeFrom = 1000.0;
    if (std::abs(value) >= wholeFrom && std::abs(value) < 1e9 && value == std::round(value))
        return groupedNumber(static_cast<std::int64_t>(value));
    return plainNumber(value);
}

} // namespace

ChartAxis::ChartAxis(double minimum, double maximum, int ticks, bool logarithmic, bool rounded)
    : m_logarithmic(logarithmic)
{
    m_minimum = logarithmic ? std::log10(minimum) : minimum;
    m_maximum = logarithmic ? std::log10(maximum) : maximum;
    const double least = logarithmic ? 0.1 : std::max(1e-12, 1e-6 * std::abs(m_maximum));
    if (m_maximum - m_minimum < least) {
        const double middle = (m_minimum + m_maximum) / 2.0;
        const double reach = logarithmic ? 0.15 : std::max(0.5, std::abs(middle) / 10.0);
        m_minimum = middle - reach;
        m_maximum = middle + reach;
    }
    if (logarithmic)
        makeLogarithmicTicks(ticks);
    else
        makeLinearTicks(ticks, rounded);
}

double ChartAxis::place(double value) const
{
    const double position = m_logarithmic ? std::log10(std::max(value, 1e-300)) : value;
    return (position - m_minimum) / (m_maximum - m_minimum);
}

void ChartAxis::makeLinearTicks(int count, bool rounded)
{
    const double step = roundStep((m_maximum - m_minimum) / count);
    if (rounded) {
        m_minimum = step * std::floor(m_minimum / step + 1e-9);
        m_maximum = step * std::ceil(m_maximum / step - 1e-9);
    }
    for (double k = std::ceil(m_minimum / step - 1e-9); k * step <= m_maximum + 1e-9 * step; k += 1.0) {
        const double value = k == 0.0 ? 0.0 : k * step;
        m_ticks.push_back({value, labelOf(value)});
    }
}

// Powers of ten; 2 and 5 times them, too, where the axis spans only a few.
void ChartAxis::makeLogarithmicTicks(int count)
{
    const double decades = m_maximum - m_minimum;
    const std::vector<double> factors = decades > 2.0 ? std::vector<double>{1.0}
                                        : decades > 0.5
                                            ? std::vector<double>{1.0, 2.0, 5.0}
                                            : std::vector<double>{1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0};
    const double every = std::max(1.0, std::ceil(decades / count));
    const double margin = 0.02 * decades;
    m_minimum -= margin;
    m_maximum += margin;
    for (double power = std::floor(m_minimum); power <= m_maximum; power += 1.0) {
        if (std::fmod(std::abs(power), every) != 0.0)
            continue;
        for (const double factor : factors) {
            const double value = factor * std::pow(10.0, power);
            if (std::log10(value) >= m_minimum && std::log10(value) <= m_maximum)
                m_ticks.push_back({value, labelOf(value)});
        }
    }
}

} // namespace histosynth
