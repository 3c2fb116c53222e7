// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/schedulers/noise_schedule.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace histosynth;

namespace {

NoiseScheduleOptions named(BetaSchedule schedule)
{
    NoiseScheduleOptions options;
    options.schedule = schedule;
    return options;
}

torch::Tensor normal(std::int64_t seed)
{
    return torch::randn({3, 2, 4, 4}, at::make_generator<at::CPUGeneratorImpl>(static_cast<std::uint64_t>(seed)));
}

bool near(const torch::Tensor& a, const torch::Tensor& b)
{
    return a.sizes() == b.sizes() && a.allclose(b, 1e-4, 1e-4);
}

} // namespace

TEST_CASE("Stable Diffusion's levels are its own")
{
    const NoiseSchedule schedule;
    CHECK(schedule.count() == 1000);
    CHECK(schedule.sigmaMin() == doctest::Approx(0.0291675).epsilon(1e-4));
    CHECK(schedule.sigmaMax() == doctest::Approx(14.6146421).epsilon(1e-6));
}

TEST_CASE("every noise schedule loses signal at each timestep")
{
    for (const auto kind : {BetaSchedule::Linear, BetaSchedule::ScaledLinear, BetaSchedule::Cosine}) {
        const NoiseSchedule schedule(named(kind));
        CHECK(schedule.betas().size() == 1000);
        double before = 1.0;
        for (const double alpha : schedule.alphasCumprod()) {
            CHECK(alpha < before);
            CHECK(alpha > 0);
            before = alpha;
        }
    }
}

TEST_CASE("zero terminal SNR keeps the first level and empties the last")
{
    NoiseScheduleOptions options;
    options.rescaleZeroSnr = true;
    const NoiseSchedule rescaled(options);
    CHECK(rescaled.alphasCumprod().front() == doctest::Approx(NoiseSchedule().alphasCumprod().front()).epsilon(1e-6));
    CHECK(rescaled.alphasCumprod().back() == 0);
    CHECK(std::isfinite(rescaled.sigmaMax()));
    CHECK(rescaled.signalToNoise(torch::tensor({std::int64_t{999}})).item<float>() == 0);
}

TEST_CASE("sigmas rise and stay finite on every noise schedule")
{
    for (const auto kind : {BetaSchedule::Linear, BetaSchedule::ScaledLinear, BetaSchedule::Cosine}) {
        for (const bool rescaled : {false, true}) {
            auto options = named(kind);
            options.rescaleZeroSnr = rescaled;
            const NoiseSchedule schedule(options);
            CHECK(std::isfinite(schedule.sigmaMax()));
            CHECK(std::ranges::adjacent_find(schedule.sigmas(), std::greater_equal()) == schedule.sigmas().end());
        }
    }
}

TEST_CASE("sigma and timestep are each other's inverse, also between whole timesteps")
{
    const NoiseSchedule schedule;
    for (const double timestep : {0.0, 0.25, 1.0, 17.5, 500.0, 998.75, 999.0}) {
        CAPTURE(timestep);
        CHECK(schedule.timestepOfSigma(schedule.sigmaOfTimestep(timestep)) == doctest::Approx(timestep).epsilon(1e-9));
    }
    CHECK(schedule.timestepOfSigma(1e-6) == 0);
    CHECK(schedule.timestepOfSigma(1e6) == 999);
    CHECK(schedule.sigmaOfTimestep(-3) == doctest::Approx(schedule.sigmaMin()));
    CHECK(schedule.sigmaOfTimestep(2000) == doctest::Approx(schedule.sigmaMax()));
}

TEST_CASE("a perfect answer of any type takes a noisy image apart")
{
    const NoiseSchedule schedule;
    const auto clean = normal(1);
    const auto noise = normal(2);
    for (const auto& [name, type] : predictionTypeNames()) {
        for (const std::int64_t timestep : {10, 400, 900}) {
            CAPTURE(name);
            CAPTURE(timestep);
            const auto timesteps = torch::full({3}, timestep, torch::kInt64);
            const auto noisy = schedule.addNoise(clean, noise, timesteps);
            const auto answer = schedule.target(type, clean, noise, timesteps);
            const auto parts =
                splitPrediction(type, answer, noisy, schedule.alphasCumprod()[static_cast<std::size_t>(timestep)]);
            CHECK(near(parts.clean, clean));
            CHECK(near(parts.noise, noise));
        }
    }
}

TEST_CASE("each image of a batch gets the noise of its own timestep")
{
    const NoiseSchedule schedule;
    const auto clean = normal(3);
    const auto noise = normal(4);
    const auto noisy =
        schedule.addNoise(clean, noise, torch::tensor({std::int64_t{0}, std::int64_t{500}, std::int64_t{999}}));
    for (std::int64_t image = 0; image < 3; ++image) {
        const auto timestep = torch::tensor({std::int64_t{image == 0 ? 0 : image == 1 ? 500 : 999}});
        const auto alone =
            schedule.addNoise(clean.slice(0, image, image + 1), noise.slice(0, image, image + 1), timestep);
        CHECK(torch::equal(alone[0], noisy[image]));
    }
}

TEST_CASE("signal to noise is the inverse square of sigma")
{
    const NoiseSchedule schedule;
    const auto ratio = schedule.signalToNoise(torch::tensor({std::int64_t{0}, std::int64_t{700}}));
    CHECK(ratio[0].item<double>() == doctest::Approx(std::pow(schedule.sigmas()[0], -2)).epsilon(1e-5));
    CHECK(ratio[1].item<double>() == doctest::Approx(std::pow(schedule.sigmas()[700], -2)).epsilon(1e-5));
}

TEST_CASE("a noise schedule refuses options that were not checked")
{
    NoiseScheduleOptions options;
    options.timesteps = 1;
    CHECK_THROWS_AS(NoiseSchedule{options}, Error);
}
