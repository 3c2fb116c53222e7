// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/schedulers/scheduler.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

using namespace histosynth;

namespace {

SchedulerOptions optionsFor(const std::string& name, std::int64_t steps)
{
    SchedulerOptions options;
    options.schedule = name;
    options.steps = steps;
    return options;
}

} // namespace

TEST_CASE("every schedule falls through the model's range")
{
    const NoiseSchedule noiseSchedule;
    for (const auto& scheduler : schedulers()) {
        for (const std::int64_t steps : {1, 2, 7, 20, 100}) {
            CAPTURE(scheduler.name);
            CAPTURE(steps);
            const auto sigmas = makeSigmas(optionsFor(scheduler.name, steps), noiseSchedule);
            REQUIRE(sigmas.size() >= static_cast<std::size_t>(steps + 1));
            CHECK(sigmas.front() <= noiseSchedule.sigmaMax() * 1.0001);
            for (std::size_t i = 0; i + 1 < sigmas.size(); ++i) {
                CHECK(std::isfinite(sigmas[i]));
                CHECK(sigmas[i] > sigmas[i + 1]);
            }
            CHECK(sigmas.back() == doctest::Approx(scheduler.name == "kl_optimal" ? noiseSchedule.sigmaMin() : 0.0));
        }
    }
}

TEST_CASE("discarding the penultimate level keeps the number of steps and the end")
{
    const NoiseSchedule noiseSchedule;
    auto options = optionsFor("karras", 8);
    const auto longer = makeSigmas(optionsFor("karras", 9), noiseSchedule);
    options.discardPenultimate = true;
    const auto sigmas = makeSigmas(options, noiseSchedule);
    REQUIRE(sigmas.size() == 9);
    CHECK(sigmas[7] == longer[7]);
    CHECK(sigmas[8] == 0);
}

TEST_CASE("a range and rho of one's own are obeyed")
{
    const NoiseSchedule noiseSchedule;
    auto options = optionsFor("karras", 5);
    options.sigmaMin = 0.5;
    options.sigmaMax = 4.0;
    const auto sigmas = makeSigmas(options, noiseSchedule);
    CHECK(sigmas.front() == doctest::Approx(4.0));
    CHECK(sigmas[4] == doctest::Approx(0.5));
    options.rho = 1;
    CHECK(makeSigmas(options, noiseSchedule)[2] == doctest::Approx(2.25));
    options.sigmaMin = 9.0;
    CHECK_THROWS_AS(makeSigmas(options, noiseSchedule), Error);
}

TEST_CASE("the schedule Beta falls at any shape that is offered, up to 1000 steps")
{
    const NoiseSchedule noiseSchedule;
    for (const double alpha : {0.25, 1.0, 4.0}) {
        for (const double beta : {0.25, 1.0, 4.0}) {
            CAPTURE(alpha);
            CAPTURE(beta);
            auto options = optionsFor("beta", 1000);
            options.betaAlpha = alpha;
            options.betaBeta = beta;
            CHECK(check(options).empty());
            const auto sigmas = makeSigmas(options, noiseSchedule);
            CHECK(std::ranges::adjacent_find(sigmas, std::less_equal()) == sigmas.end());
            CHECK(sigmas.front() == noiseSchedule.sigmaMax());
            CHECK(sigmas[999] == noiseSchedule.sigmaMin());
        }
    }
}

TEST_CASE("the schedule Beta dwells on the noise that its shapes name, and is even where both are 1")
{
    const NoiseSchedule noiseSchedule;
    auto options = optionsFor("beta", 5);
    options.betaAlpha = options.betaBeta = 1;
    const double middle = (noiseSchedule.sigmaMax() + noiseSchedule.sigmaMin()) / 2;
    CHECK(makeSigmas(options, noiseSchedule)[2] == doctest::Approx(middle));
    options.betaAlpha = 0.5;
    CHECK(makeSigmas(options, noiseSchedule)[2] < middle / 1.5);
    options.betaAlpha = 1;
    options.betaBeta = 0.5;
    CHECK(makeSigmas(options, noiseSchedule)[2] > middle * 1.4);
    options.betaBeta = 0;
    CHECK(check(options).size() == 1);
}

TEST_CASE("the schedule of latent consistency models runs over their own timesteps")
{
    const NoiseSchedule noiseSchedule;
    const auto sigmas = makeSigmas(optionsFor("lcm", 8), noiseSchedule);
    for (std::size_t i = 0; i < 8; ++i)
        CHECK(sigmas[i] == doctest::Approx(noiseSchedule.sigmas()[999 - 140 * i]).epsilon(1e-9));
}

TEST_CASE("image to image runs the end of the schedule")
{
    const NoiseSchedule noiseSchedule;
    const auto options = optionsFor("uniform", 10);
    const auto whole = makeSigmas(options, noiseSchedule);
    const auto tail = makeImageToImageSigmas(options, 0.6, false, noiseSchedule);
    CHECK(tail == std::vector<double>(whole.begin() + 3, whole.end()));
    CHECK(makeImageToImageSigmas(options, 0.6, true, noiseSchedule).size() == 11);
    CHECK(makeImageToImageSigmas(options, 1.0, false, noiseSchedule).size() == 11);
    CHECK(makeImageToImageSigmas(options, 0.01, false, noiseSchedule).size() == 2);
}

TEST_CASE("schedules are found by name and by the web UI's label, and offered as options")
{
    std::set<std::string> names;
    for (const auto& scheduler : schedulers()) {
        names.insert(scheduler.name);
        CHECK(&schedulerNamed(scheduler.name) == &scheduler);
        CHECK(&schedulerNamed(scheduler.label) == &scheduler);
    }
    CHECK(names.size() == schedulers().size());
    CHECK_THROWS_AS(schedulerNamed("straight"), Error);
    CHECK(check(SchedulerOptions{}).empty());
    CHECK(check(optionsFor("straight", 5)).size() == 1);
    CHECK(check(optionsFor("uniform", 0)).size() == 1);
}
