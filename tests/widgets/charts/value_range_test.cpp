// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/value_range.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace histosynth;

namespace {

ChartLine line(LineStyle style, int count, double (*value)(double step))
{
    ChartLine made;
    made.style = style;
    for (int step = 1; step <= count; ++step) {
        made.x.push_back(step);
        made.y.push_back(value(step));
    }
    return made;
}

} // namespace

TEST_CASE("A burst at the start does not flatten the rest of a loss, and is in sight on a logarithmic axis")
{
    const std::vector lines{line(LineStyle::Solid, 3000, [](double step) { return step < 20 ? 1.0 : 0.05; })};
    CHECK(valueRange(lines, false, false).upper < 0.2);
    CHECK(valueRange(lines, false, true).upper > 1.0);
    const std::vector even{line(LineStyle::Solid, 3000, [](double step) { return 1.0 - step / 3000.0; })};
    CHECK(valueRange(even, false, false).upper >= 1.0);
}

TEST_CASE("Measures are shown whole: all points, intervals and baselines")
{
    auto measure = line(LineStyle::Points, 3, [](double step) { return step == 1 ? 300.0 : 60.0; });
    measure.low = {290.0, 55.0, std::numeric_limits<double>::quiet_NaN()};
    measure.high = {310.0, 65.0, std::numeric_limits<double>::quiet_NaN()};
    measure.baseline = 12.0;
    const auto range = valueRange(std::vector{measure}, false, false);
    CHECK(range.lower == 0.0);
    CHECK(range.upper >= 310.0);
}

TEST_CASE("Each axis follows its own visible lines")
{
    auto right = line(LineStyle::Thin, 10, [](double) { return 1e-4; });
    right.isOnRightAxis = true;
    auto hidden = line(LineStyle::Points, 10, [](double) { return 1e6; });
    hidden.isVisible = false;
    const std::vector lines{line(LineStyle::Points, 10, [](double step) { return 50.0 + step; }), right, hidden};
    CHECK(valueRange(lines, false, false).upper < 70.0);
    CHECK(valueRange(lines, false, false).lower > 40.0); // not from 0: that is far
    CHECK(valueRange(lines, true, false).upper < 1e-3);
    CHECK(valueRange(lines, true, false).lower < 1e-4);
}

TEST_CASE("What is no number or, on a logarithmic axis, not above zero has no say")
{
    auto odd = line(LineStyle::Points, 4, [](double step) { return step == 2 ? -5.0 : 2.0 * step; });
    odd.y[3] = std::numeric_limits<double>::quiet_NaN();
    const auto range = valueRange(std::vector{odd}, false, true);
    CHECK(range.lower > 1.0);
    CHECK(range.upper < 10.0);
    CHECK(valueRange({}, false, false).upper == 1.0);
}

TEST_CASE("Steps begin at zero where the lines begin near it")
{
    const auto ones = [](double) { return 1.0; };
    CHECK(stepRange(std::vector{line(LineStyle::Solid, 100, ones)})->lower == 0.0);
    auto late = line(LineStyle::Solid, 100, ones);
    late.x.erase(late.x.begin(), late.x.begin() + 90);
    CHECK(stepRange(std::vector{late})->lower == 91.0);
    CHECK(stepRange(std::vector{late})->upper == 100.0);
    CHECK_FALSE(stepRange({}));
    CHECK_FALSE(stepRange(std::vector{ChartLine{}}));
}
