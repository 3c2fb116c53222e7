// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace histosynth {

struct ChartTick {
    double value = 0.0;
    std::string label;
};

// One axis of a chart: from values to places between 0 and 1.
class ChartAxis {
public:
    // Spans [minimum, maximum], widened to round ends where `rounded`; about `ticks` ticks. Logarithmic axes need
    // minimum > 0.
    ChartAxis(double minimum, double maximum, int ticks, bool logarithmic, bool rounded);

    double place(double value) const;
    const std::vector<ChartTick>& ticks() const { return m_ticks; }

private:
    void makeLinearTicks(int count, bool rounded);
    void makeLogarithmicTicks(int count);

    double m_minimum = 0.0; // logarithms on a logarithmic axis
    double m_maximum = 1.0;
    bool m_logarithmic = false;
    std::vector<ChartTick> m_ticks;
};

} // namespace histosynth
