// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/scale_bar.h"

#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("A scale bar has the longest round length that fits")
{
    const auto bar = scaleBarFor(0.5, 0.25, 160); // 2 view pixels per micrometre
    REQUIRE(bar);
    CHECK(bar->micrometres);
    CHECK(bar->length == doctest::Approx(50));
    CHECK(bar->viewLength == doctest::Approx(100));
    CHECK(scaleBarFor(0.5, 0.25, 100)->length == doctest::Approx(50));
    CHECK(scaleBarFor(0.5, 0.25, 99)->length == doctest::Approx(20));
    CHECK(scaleBarFor(0.5, 0.25, 39)->length == doctest::Approx(10));
}

TEST_CASE("Every scale gives a bar between two fifths of the room and all of it")
{
    for (double scale = 0.001; scale < 40; scale *= 1.07) {
        const auto bar = scaleBarFor(scale, 0.5, 160);
        REQUIRE(bar);
        CHECK(bar->viewLength <= 160.0001);
        CHECK(bar->viewLength >= 160.0 / 2.5 - 0.0001);
    }
}

TEST_CASE("Without a known scale lengths are pixels, and never less than one")
{
    const auto bar = scaleBarFor(2.0, std::nullopt, 160);
    REQUIRE(bar);
    CHECK_FALSE(bar->micrometres);
    CHECK(bar->length == 50);
    CHECK(bar->label().contains("50"));
    CHECK_FALSE(scaleBarFor(200.0, std::nullopt, 160));
    CHECK_FALSE(scaleBarFor(0.0, std::nullopt, 160));
}

TEST_CASE("Long bars are told in millimetres")
{
    CHECK(scaleBarFor(0.01, 2.0, 160)->label().contains("mm"));
    CHECK(scaleBarFor(1.0, 0.25, 160)->label().contains(QStringLiteral("µm")));
}
