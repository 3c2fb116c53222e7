// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <string>
#include <vector>

namespace histosynth {

struct ChartPoint {
    double x = 0.0;
    double y = 0.0;
    // Interval around y; drawn as a band where both are numbers.
    double low = std::numeric_limits<double>::quiet_NaN();
    double high = std::numeric_limits<double>::quiet_NaN();
};

enum class SeriesLook {
    Line,     // 2 px
    Faint,    // raw data beneath its smoothing
    Markers,  // line with a dot at each point
    Baseline, // dashed
};

struct ChartSeries {
    std::string label; // stands at the line's end; may be empty
    int color = 0;     // index into the class colours; -1: neutral
    SeriesLook look = SeriesLook::Line;
    std::vector<ChartPoint> points; // by rising x; points that are not numbers are left out
    bool ringBest = false;          // ring and name the lowest point
};

struct LineChart {
    std::string title;
    std::string xTitle; // with its unit, e.g. "training step"
    std::string yTitle;
    bool logarithmicY = false; // values not above 0 are left out
    std::vector<ChartSeries> series;
};

// The chart as an SVG element of 760 x 320 units; colours come from the style sheet of HtmlReport.
std::string svgOf(const LineChart& chart);

// Exponential smoothing with the bias of its start taken out; `span` points have most of the weight.
std::vector<ChartPoint> smoothed(const std::vector<ChartPoint>& points, double span);

} // namespace histosynth
