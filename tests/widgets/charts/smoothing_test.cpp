// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/smoothing.h"

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>
#include <limits>

using histosynth::ExponentialSmoother;

TEST_CASE("Smoothing begins at the first value and weighs the past")
{
    ExponentialSmoother smoother(0.5);
    CHECK(smoother.add(4.0) == doctest::Approx(4.0));
    // (0.25 * 4 + 0.5 * 1) / 0.75
    CHECK(smoother.add(1.0) == doctest::Approx(2.0));
    // (0.125 * 4 + 0.25 * 1 + 0.5 * 8) / 0.875
    CHECK(smoother.add(8.0) == doctest::Approx(4.75 / 0.875));
}

TEST_CASE("A constant stays itself under any weight")
{
    for (const double weight : {-1.0, 0.0, 0.9, 0.999, 1.0, 5.0}) {
        ExponentialSmoother smoother(weight);
        for (int index = 0; index < 1000; ++index)
            CHECK(smoother.add(0.25) == doctest::Approx(0.25));
    }
}

TEST_CASE("What is no number leaves a gap and no trace")
{
    ExponentialSmoother smoother(0.5);
    smoother.add(4.0);
    CHECK(std::isnan(smoother.add(std::numeric_limits<double>::quiet_NaN())));
    CHECK(std::isnan(smoother.add(std::numeric_limits<double>::infinity())));
    CHECK(smoother.add(1.0) == doctest::Approx(2.0));
}
