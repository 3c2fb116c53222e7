// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/decimation.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace histosynth;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

struct Noise {
    std::vector<double> x;
    std::vector<double> y;
};

Noise noise(int count)
{
    Noise points;
    std::mt19937 random(7);
    std::uniform_real_distribution<double> value(0.0, 1.0);
    for (int index = 0; index < count; ++index) {
        points.x.push_back(index);
        points.y.push_back(value(random));
    }
    return points;
}

} // namespace

TEST_CASE("A line of many points is drawn with few, and none of its peaks is lost")
{
    auto points = noise(40'000);
    points.y[12'345] = 9.0;
    points.y[30'001] = -9.0;
    const auto kept = decimated(points.x, points.y, {0.0, 39'999.0, 500});
    CHECK(kept.size() <= 4 * 502);
    CHECK(std::ranges::is_sorted(kept));
    CHECK(std::ranges::adjacent_find(kept) == kept.end());
    CHECK(std::ranges::count(kept, 12'345U) == 1);
    CHECK(std::ranges::count(kept, 30'001U) == 1);
    CHECK(kept.front() == 0);
    CHECK(kept.back() == 39'999);
}

TEST_CASE("A line of few points keeps them all, and those just out of sight")
{
    const auto points = noise(100);
    const auto kept = decimated(points.x, points.y, {20.5, 40.5, 500});
    REQUIRE(kept.size() == 22);
    CHECK(kept.front() == 20);
    CHECK(kept.back() == 41);
}

TEST_CASE("A gap stays a gap")
{
    auto points = noise(1000);
    std::fill(points.y.begin() + 400, points.y.begin() + 500, missing);
    const auto kept = decimated(points.x, points.y, {0.0, 999.0, 10});
    CHECK(std::ranges::count_if(kept, [&](auto index) { return std::isnan(points.y[index]); }) == 1);
    CHECK(std::ranges::count(kept, 399U) == 1);
    CHECK(std::ranges::count(kept, 500U) == 1);
}

TEST_CASE("Noise is the extent of its columns")
{
    const std::vector<double> x{0, 1, 2, 3, 4, 5, 6, 7};
    const std::vector<double> y{5, 1, 3, missing, missing, missing, 2, 8};
    const auto extents = columnExtents(x, y, {0.0, 8.0, 4});
    REQUIRE(extents.size() == 3); // the columns are 0 1, 2 3, 4 5, 6 7
    CHECK(extents[0].x == doctest::Approx(1.0));
    CHECK(extents[0].low == 1.0);
    CHECK(extents[0].high == 5.0);
    CHECK(extents[1].low == 3.0);
    CHECK(extents[1].high == 3.0);
    CHECK(extents[2].x == doctest::Approx(7.0));
    CHECK(extents[2].low == 2.0);
    CHECK(extents[2].high == 8.0);
}

TEST_CASE("Nothing gives nothing")
{
    CHECK(decimated({}, {}, {0.0, 1.0, 10}).empty());
    CHECK(columnExtents({}, {}, {0.0, 1.0, 10}).empty());
    CHECK(visibleRange({}, 0.0, 1.0).size() == 0);
}

TEST_CASE("The nearest value is found on either side and beyond the ends")
{
    const std::vector<double> x{10, 20, 30};
    CHECK(nearestIndex(x, -5.0) == 0);
    CHECK(nearestIndex(x, 14.0) == 0);
    CHECK(nearestIndex(x, 16.0) == 1);
    CHECK(nearestIndex(x, 20.0) == 1);
    CHECK(nearestIndex(x, 99.0) == 2);
}
