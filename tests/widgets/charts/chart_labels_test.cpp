// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_labels.h"

#include <QtWidgets/QApplication>
#include <doctest/doctest.h>

#include "widgets/charts/axis_ticks.h"
#include "widgets/charts/measure_chart.h"

using namespace histosynth;

TEST_CASE("The name at a line's end gives way before its value does")
{
    const QFontMetricsF metrics(QApplication::font());
    ChartLine line;
    line.endLabel = "fibrocystic change of the breast";
    line.x = {1000, 2000};
    line.y = {12, 7.5};
    line.best = 1;
    const auto full = endLabelText(line, metrics, 10'000);
    const auto value = valueText(7.5, QLocale());
    CHECK(full == "fibrocystic change of the breast, best " + value);
    const auto width = metrics.horizontalAdvance(full);
    CHECK(endLabelText(line, metrics, width - 1) == "fibrocystic change of the breast " + value);
    const auto cut = endLabelText(line, metrics, width / 2);
    CHECK(cut.startsWith("fibro"));
    CHECK(cut.endsWith("… " + value));
    CHECK(metrics.horizontalAdvance(cut) <= width / 2);
    line.best = 0; // told at its own place
    CHECK(endLabelText(line, metrics, 10'000) == "fibrocystic change of the breast");
    CHECK(endLabelText(line, metrics, width / 2).endsWith("…"));
}

TEST_CASE("A title that is longer than its axis is cut at its end, and whole where there is room")
{
    MeasureChart chart;
    const QString title = "Distance between the synthetic images and the real ones";
    Measure measure{.name = title, .shortName = "FID", .axisTitle = title, .isLowerBetter = true, .series = {}};
    measure.series.push_back({.name = "one", .colour = Qt::blue, .points = {{1000, 2}, {2000, 3}}, .baseline = {}});
    chart.setMeasures(measure);
    const auto& axis = *chart.findChild<QCustomPlot*>("plot")->yAxis;
    chart.resize(500, 200);
    chart.grab();
    CHECK(axis.label().endsWith("…"));
    CHECK(QFontMetrics(axis.labelFont()).horizontalAdvance(axis.label()) <= chart.plotArea().height());
    chart.resize(500, 900);
    chart.grab();
    CHECK(axis.label() == title);
}
