// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/label_placement.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using histosynth::placeLabels;

TEST_CASE("Labels that have room stand where they belong")
{
    const std::vector<double> wanted{80.0, 20.0, 50.0};
    const auto placed = placeLabels(wanted, 10.0, 0.0, 100.0, 30.0);
    for (std::size_t index = 0; index < wanted.size(); ++index)
        CHECK(placed[index].value() == doctest::Approx(wanted[index]));
}

TEST_CASE("Labels in one another's way share the room around their middle")
{
    const auto placed = placeLabels(std::vector{50.0, 50.0, 50.0}, 10.0, 0.0, 100.0, 30.0);
    CHECK(placed[0].value() == doctest::Approx(40.0));
    CHECK(placed[1].value() == doctest::Approx(50.0));
    CHECK(placed[2].value() == doctest::Approx(60.0));
}

TEST_CASE("Labels stay inside")
{
    const auto placed = placeLabels(std::vector{-5.0, 2.0, 99.0}, 10.0, 0.0, 100.0, 30.0);
    CHECK(placed[0].value() == doctest::Approx(5.0));
    CHECK(placed[1].value() == doctest::Approx(15.0));
    CHECK(placed[2].value() == doctest::Approx(95.0));
}

TEST_CASE("A label that would stand far from its line is left out, as is one without a place")
{
    const std::vector<double> wanted(20, 50.0);
    const auto crowd = placeLabels(wanted, 10.0, 0.0, 100.0, 25.0);
    const auto shown = std::ranges::count_if(crowd, [](const auto& place) { return place.has_value(); });
    CHECK(shown >= 5);
    CHECK(shown <= 6);
    const auto missing =
        placeLabels(std::vector{std::numeric_limits<double>::quiet_NaN(), 50.0}, 10.0, 0.0, 100.0, 9.0);
    CHECK_FALSE(missing[0]);
    CHECK(missing[1]);
    CHECK_FALSE(placeLabels(std::vector{5.0}, 10.0, 0.0, 8.0, 9.0)[0]); // lower than a label
}

TEST_CASE("Whatever is wished for, labels keep their order, their distance and the bounds")
{
    std::mt19937 random(3);
    std::uniform_real_distribution<double> anywhere(-20.0, 220.0);
    for (int round = 0; round < 200; ++round) {
        std::vector<double> wanted(1 + round % 9);
        std::ranges::generate(wanted, [&] { return anywhere(random); });
        const auto placed = placeLabels(wanted, 18.0, 0.0, 200.0, 1000.0);
        for (std::size_t one = 0; one < wanted.size(); ++one) {
            REQUIRE(placed[one]);
            CHECK(*placed[one] >= 9.0 - 1e-9);
            CHECK(*placed[one] <= 191.0 + 1e-9);
            for (std::size_t other = 0; other < one; ++other) {
                CHECK(std::abs(*placed[one] - *placed[other]) >= 18.0 - 1e-9);
                CHECK((wanted[one] < wanted[other]) == (*placed[one] < *placed[other]));
            }
        }
    }
}
