// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/schedulers/timesteps.h"

#include <doctest/doctest.h>

#include "core/diffusion/schedulers/scheduler.h"

using namespace histosynth;

using Timesteps = std::vector<std::int64_t>;

TEST_CASE("the web UI's list is longer than asked where the steps do not divide 1000")
{
    CHECK(webUiTimesteps(4) == Timesteps{1, 251, 501, 751});
    CHECK(webUiTimesteps(7).size() == 8);
    CHECK(webUiTimesteps(999).back() == 999);
}

TEST_CASE("the web UI's walk ends at the list's first entry")
{
    const NoiseSchedule noiseSchedule;
    const auto steps = webUiSteps(webUiTimesteps(4), noiseSchedule);
    REQUIRE(steps.size() == 3);
    CHECK(steps[0].timestep == 751);
    CHECK(steps[2].timestep == 251);
    CHECK(steps[2].alphaNext == noiseSchedule.alphasCumprod()[1]);
}

TEST_CASE("diffusers' spacings")
{
    CHECK(diffusersTimesteps(TimestepSpacing::Leading, 4, 0, 1000) == Timesteps{750, 500, 250, 0});
    CHECK(diffusersTimesteps(TimestepSpacing::Leading, 4, 1, 1000) == Timesteps{751, 501, 251, 1});
    CHECK(diffusersTimesteps(TimestepSpacing::Linspace, 4, 1, 1000) == Timesteps{999, 666, 333, 0});
    CHECK(diffusersTimesteps(TimestepSpacing::Trailing, 4, 1, 1000) == Timesteps{999, 749, 499, 249});
    CHECK(diffusersTimesteps(TimestepSpacing::Trailing, 16, 0, 1000)[1] == 937); // 937.5 to the even 938, less 1
}

TEST_CASE("diffusers' DDPM follows its list, its DDIM counts down evenly")
{
    const NoiseSchedule noiseSchedule;
    const auto& alphas = noiseSchedule.alphasCumprod();
    const Timesteps trailing = {999, 749, 499, 249};
    const auto ddpm = diffusersDdpmSteps(trailing, noiseSchedule);
    CHECK(ddpm[1].alphaNext == alphas[499]);
    CHECK(ddpm[3].alphaNext == 1);
    CHECK_FALSE(ddpm[3].last);
    CHECK(diffusersDdpmSteps({500, 0}, noiseSchedule)[1].last);
    const auto ddim = diffusersDdimSteps({900, 33}, false, noiseSchedule);
    CHECK(ddim[0].alphaNext == alphas[400]);
    CHECK(ddim[1].alphaNext == alphas[0]);
    CHECK(diffusersDdimSteps({900, 33}, true, noiseSchedule)[1].alphaNext == 1);
}

TEST_CASE("every schedule of sigmas is a walk in timesteps without a gap")
{
    const NoiseSchedule noiseSchedule;
    for (const auto& name : schedulerNames()) {
        CAPTURE(name);
        SchedulerOptions options;
        options.schedule = name;
        options.steps = 12;
        const auto sigmas = makeSigmas(options, noiseSchedule);
        const auto steps = timestepSteps(sigmas, noiseSchedule);
        REQUIRE(steps.size() == sigmas.size() - 1);
        for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
            CHECK(steps[i].alphaNext == steps[i + 1].alpha);
            CHECK(steps[i].timestep > steps[i + 1].timestep);
        }
        CHECK(steps.back().last == (sigmas.back() == 0));
    }
}

TEST_CASE("uniform is even in timesteps from the last to the first")
{
    const NoiseSchedule noiseSchedule;
    SchedulerOptions options;
    options.schedule = "uniform";
    options.steps = 10;
    const auto steps = timestepSteps(makeSigmas(options, noiseSchedule), noiseSchedule);
    for (std::size_t i = 0; i < steps.size(); ++i)
        CHECK(steps[i].timestep == doctest::Approx(999.0 - 111.0 * static_cast<double>(i)).epsilon(1e-9));
}
