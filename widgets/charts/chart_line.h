// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtGui/QColor>

#include <cstddef>
#include <optional>
#include <vector>

namespace histosynth {

enum class LineStyle {
    Faint,        // raw data under its smoothing: thin, a quarter opaque
    Solid,        // the line that is read
    Thin,         // accompanies another, e.g. the learning rate
    Points,       // few values: filled points joined by a line
    HollowPoints, // as Points, of a second measure on the right axis
};

// One line of a chart and what belongs to it. x ascends. A NaN in y (or, on a logarithmic axis, a value of 0 or less)
// is a gap. low and high are empty or as long as y: the interval drawn as a band.
struct ChartLine {
    QString name;     // whole, for the read-out and for tables: "Run 3 · validation"
    QString endLabel; // short, beside the line's end; empty: none
    QColor colour;
    LineStyle style = LineStyle::Solid;
    bool isOnRightAxis = false;
    bool isVisible = true; // a hidden line is still in tables
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> low;
    std::vector<double> high;
    std::optional<double> baseline; // dashed across the chart
    QString baselineName;
    std::optional<std::size_t> best; // index of the point that is ringed and labelled
};

} // namespace histosynth
