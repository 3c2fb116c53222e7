// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/measure_chart.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QImage>
#include <doctest/doctest.h>

#include <cmath>

using namespace histosynth;

namespace {

Measure distance()
{
    Measure measure{.name = "Fréchet distance", .shortName = "FID", .axisTitle = "Fréchet distance", .isLowerBetter = true, .series = {}};
    measure.series.push_back({.name = "fibrocystic",
                              .colour = QColor(0x00, 0x72, 0xB2),
                              .points = {{1000, 90, 80, 100}, {2000, 60, 55, 65}, {3000, 70, 64, 76}},
                              .baseline = 20.0});
    measure.series.push_back(
        {.name = "proliferative", .colour = QColor(0xE6, 0x9F, 0x00), .points = {{1000, 120}}, .baseline = {}});
    return measure;
}

} // namespace

TEST_CASE("The best point is the lowest or the highest of those that were measured")
{
    const std::vector<MeasurePoint> points{{1, std::nan("")}, {2, 5.0}, {3, 2.0}, {4, 9.0}, {5, 2.0}};
    CHECK(bestPoint(points, true) == 2U);
    CHECK(bestPoint(points, false) == 3U);
    CHECK_FALSE(bestPoint({}, true));
    CHECK_FALSE(bestPoint({{1, std::nan("")}}, true));
}

TEST_CASE("The chosen checkpoint is ringed, or that of the best value")
{
    MeasureChart chart;
    chart.resize(640, 360);
    auto measure = distance();
    measure.series.resize(1);
    const auto picture = [&] {
        chart.setMeasures(measure);
        QCoreApplication::processEvents(); // draws
        return chart.grab().toImage();
    };
    const auto best = picture();
    measure.series[0].bestStep = 2000; // which is also the best value
    CHECK(picture() == best);
    measure.series[0].bestStep = 1000;
    CHECK(picture() != best);
    measure.series[0].bestStep = 1234; // no such checkpoint: none
    CHECK(picture() != best);
}

TEST_CASE("Classes, intervals and baseline are in sight and in the table")
{
    MeasureChart chart;
    chart.resize(640, 360);
    chart.setMeasures(distance());
    const auto view = chart.view();
    CHECK(view.bottom <= 20.0);
    CHECK(view.top >= 120.0);
    CHECK(view.right > 3000.0);
    const auto table = chart.table();
    CHECK(table.header == QStringList{"Training step", "fibrocystic", "fibrocystic, lower bound",
                                      "fibrocystic, upper bound", "proliferative"});
    CHECK(table.rows.size() == 3);
    chart.setCursorStep(2000.0);
    REQUIRE(chart.readOut().size() == 2);
    CHECK(chart.readOut()[1] == QStringLiteral("fibrocystic 60.00 (55.00 to 65.00)"));
}

TEST_CASE("A second measure goes to the right axis and is told apart by name")
{
    MeasureChart chart;
    chart.resize(640, 360);
    Measure score{.name = "Inception score", .shortName = "IS", .axisTitle = "Inception score", .isLowerBetter = false, .series = {}};
    score.series.push_back({.name = "fibrocystic", .colour = Qt::blue, .points = {{1000, 2.0}}, .baseline = {}});
    chart.setMeasures(distance(), score);
    CHECK(chart.table().header.last() == QStringLiteral("fibrocystic · IS"));
    CHECK(chart.view().bottom >= 0.0); // the left axis is that of the first
    CHECK(chart.view().top < 200.0);
    chart.clear();
    CHECK(chart.isEmpty());
}

TEST_CASE("One checkpoint stands in the middle of the chart")
{
    MeasureChart chart;
    chart.resize(640, 360);
    auto measure = distance();
    measure.series[0].points.resize(1);
    measure.series[0].baseline.reset();
    measure.series.resize(1);
    chart.setMeasures(measure);
    const auto view = chart.view();
    CHECK(view.left < 900.0);
    CHECK(view.right > 1100.0);
    CHECK(view.bottom < 80.0);
    CHECK(view.top > 100.0);
}
