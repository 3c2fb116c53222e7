// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/schedulers/timestep_grid.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace histosynth;

namespace {

NoiseSchedule scheduleOf(std::int64_t timesteps)
{
    NoiseScheduleOptions options;
    options.timesteps = timesteps;
    return NoiseSchedule(options);
}

} // namespace

TEST_CASE("a whole grid has every timestep and rounds to the nearest in log(sigma)")
{
    const NoiseSchedule noiseSchedule;
    const auto grid = TimestepGrid::whole(noiseSchedule);
    CHECK(grid.sigmas() == noiseSchedule.sigmas());
    for (const std::int64_t timestep : {1, 400, 998}) {
        for (const double away : {-0.49, 0.0, 0.49})
            CHECK(grid.nearestTimestep(noiseSchedule.sigmaOfTimestep(static_cast<double>(timestep) + away)) ==
                  timestep);
    }
    CHECK(grid.nearestTimestep(1e-9) == 0);
    CHECK(grid.nearestTimestep(1e9) == 999);
}

TEST_CASE("the grid of latent consistency models has 50 timesteps")
{
    const NoiseSchedule noiseSchedule;
    const auto grid = TimestepGrid::lcm(noiseSchedule);
    CHECK(grid.sigmas().size() == 50);
    CHECK(grid.first() == 19);
    CHECK(grid.last() == 999);
    CHECK(grid.nearestTimestep(noiseSchedule.sigmas()[510]) == 519);
    CHECK(grid.nearestTimestep(noiseSchedule.sigmas()[505]) == 499);
    CHECK(grid.sigmaOfTimestep(59) == doctest::Approx(noiseSchedule.sigmas()[59]));
    CHECK(grid.sigmaOfTimestep(49) ==
          doctest::Approx(std::sqrt(noiseSchedule.sigmas()[39] * noiseSchedule.sigmas()[59])));
    CHECK(grid.sigmaOfTimestep(0) == doctest::Approx(noiseSchedule.sigmas()[19]));
}

TEST_CASE("a grid fits into a noise schedule of any length")
{
    for (const std::int64_t timesteps : {2, 49, 50, 51, 130}) {
        CAPTURE(timesteps);
        const auto noiseSchedule = scheduleOf(timesteps);
        const auto grid = TimestepGrid::lcm(noiseSchedule);
        CHECK(grid.sigmas().size() == static_cast<std::size_t>(std::min<std::int64_t>(timesteps, 50)));
        CHECK(grid.first() >= 0);
        CHECK(grid.last() == timesteps - 1);
        CHECK(grid.sigmas().back() == noiseSchedule.sigmaMax());
    }
}
