// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/learning_rate_schedule.h"

#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("the rate rises in a straight line over the warm-up and never is 0")
{
    const LearningRateSchedule schedule{LearningRateKind::Constant, 0.5, 4, 100};
    CHECK(schedule.at(0) == doctest::Approx(0.1));
    CHECK(schedule.at(3) == doctest::Approx(0.4));
    CHECK(schedule.at(4) == doctest::Approx(0.5));
    CHECK(schedule.at(99) == doctest::Approx(0.5));
}

TEST_CASE("the cosine falls from the peak to nearly 0 and is half at its middle")
{
    const LearningRateSchedule schedule{LearningRateKind::Cosine, 0.5, 10, 110};
    CHECK(schedule.at(10) == doctest::Approx(0.5));
    CHECK(schedule.at(60) == doctest::Approx(0.25));
    CHECK(schedule.at(109) > 0);
    CHECK(schedule.at(109) < 0.001);
    CHECK(schedule.at(500) == doctest::Approx(0.0));
}

TEST_CASE("a run that is all warm-up has a rate, too")
{
    const LearningRateSchedule schedule{LearningRateKind::Cosine, 0.5, 5, 5};
    CHECK(schedule.at(4) == doctest::Approx(0.5 * 5 / 6));
    CHECK(schedule.at(5) == doctest::Approx(0.5));
}
