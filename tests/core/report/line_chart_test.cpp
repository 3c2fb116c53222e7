// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/line_chart.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace histosynth;

namespace {

LineChart someChart()
{
    ChartSeries raw{.label = "", .color = -1, .look = SeriesLook::Faint, .points = {}, .ringBest = false};
    ChartSeries measure{.label = "dense <b>", .color = 1, .look = SeriesLook::Markers, .points = {}, .ringBest = true};
    for (int i = 0; i < 5; ++i) {
        raw.points.push_back({.x = i * 100.0, .y = 1.0 / (i + 1)});
        measure.points.push_back({.x = i * 100.0, .y = 3.0 - i * 0.5, .low = 2.0 - i * 0.5, .high = 4.0 - i * 0.5});
    }
    ChartSeries baseline{.label = "real", .color = -1, .look = SeriesLook::Baseline, .points = {{.x = 0, .y = 0.4}}};
    return {.title = "Loss", .xTitle = "training step", .yTitle = "loss", .series = {raw, measure, baseline}};
}

std::size_t count(const std::string& text, const std::string& part)
{
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

} // namespace

TEST_CASE("a chart draws each series, its band, the ring of the best point and both titles")
{
    const std::string svg = svgOf(someChart());
    CHECK(svg.starts_with("<svg "));
    CHECK(svg.ends_with("</svg>"));
    CHECK(count(svg, "class=\"faint neutral\"") == 1);
    CHECK(count(svg, "class=\"line class1\"") == 1);
    CHECK(count(svg, "class=\"baseline neutral\"") == 1);
    CHECK(count(svg, "class=\"band class1\"") == 1);
    CHECK(count(svg, "class=\"dot class1\"") == 5);
    CHECK(count(svg, "class=\"dot neutral\"") == 0); // a baseline of one value is a line
    CHECK(count(svg, "class=\"ring class1\"") == 1);
    CHECK(count(svg, ">training step</text>") == 1);
    CHECK(count(svg, ">loss</text>") == 1);
    CHECK(count(svg, ">dense &lt;b&gt;</text>") == 1);
    CHECK(count(svg, "<b>") == 0);
    CHECK(count(svg, "nan") == 0);
    CHECK(count(svg, "inf") == 0);
}

TEST_CASE("values that cannot be drawn are left out")
{
    LineChart chart = someChart();
    chart.logarithmicY = true;
    chart.series[0].points[2].y = NAN;
    chart.series[0].points[3].y = -1.0;
    chart.series[1].points[0].y = INFINITY;
    const std::string svg = svgOf(chart);
    CHECK(count(svg, "nan") == 0);
    CHECK(count(svg, "inf") == 0);
    CHECK(count(svg, "class=\"dot class1\"") == 4);
}

TEST_CASE("without values it says so")
{
    CHECK(svgOf(LineChart()).find("No values yet") != std::string::npos);
    LineChart chart = someChart();
    for (auto& series : chart.series)
        series.points = {{.x = 0, .y = NAN}};
    CHECK(svgOf(chart).find("No values yet") != std::string::npos);
}

TEST_CASE("long series are thinned, the last point stays")
{
    LineChart chart;
    chart.series.resize(1);
    for (int i = 0; i <= 100000; ++i)
        chart.series[0].points.push_back({.x = static_cast<double>(i), .y = 1.0});
    const std::string svg = svgOf(chart);
    CHECK(svg.size() < 40000);
    CHECK(svg.find("L610 ") != std::string::npos);
}

TEST_CASE("smoothing keeps a constant and forgets slowly")
{
    const auto constant = smoothed({{.x = 0, .y = 2}, {.x = 1, .y = 2}, {.x = 2, .y = 2}}, 10.0);
    CHECK(constant[0].y == doctest::Approx(2.0));
    CHECK(constant[2].y == doctest::Approx(2.0));
    const auto step = smoothed({{.x = 0, .y = 0}, {.x = 1, .y = NAN}, {.x = 2, .y = 1}}, 10.0);
    REQUIRE(step.size() == 2);
    CHECK(step[1].x == 2.0);
    CHECK(step[1].y == doctest::Approx(1.0 / 1.9));
    CHECK(smoothed({{.x = 0, .y = 0}, {.x = 1, .y = 1}}, 1.0)[1].y == 1.0);
}
