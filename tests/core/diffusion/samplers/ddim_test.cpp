// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/samplers/ddim.h"

#include <doctest/doctest.h>

#include "core/diffusion/samplers/ddpm.h"
#include "core/diffusion/samplers/euler.h"
#include "tests/core/diffusion/samplers/gaussian_denoiser.h"

using namespace histosynth;
using histosynth::test::GaussianDenoiser;

namespace {

const std::vector<double> sigmas = {9.0, 4.0, 1.5, 0.6, 0.2, 0.0};

NoiseSource sameNoise()
{
    return NoiseSource({}, 0, 1, {2, 5, 5});
}

torch::Tensor run(Sampler& sampler, torch::Tensor x, StepNoise& noise)
{
    GaussianDenoiser denoiser;
    for (std::int64_t i = 0; i < sampler.stepCount(); ++i)
        x = sampler.step(x, i, denoiser, noise);
    return x;
}

} // namespace

TEST_CASE("DDIM without noise is Euler in the other way of writing")
{
    auto noise = sameNoise();
    const auto x = noise.next() * sigmas.front();
    Ddim ddim({}, timestepSteps(sigmas, NoiseSchedule()));
    Euler euler({}, sigmas);
    const auto scaled = x / std::sqrt(1 + sigmas.front() * sigmas.front());
    CHECK(run(ddim, scaled, noise).allclose(run(euler, x, noise), 1e-4, 1e-5));
}

TEST_CASE("DDIM with all its noise is DDPM")
{
    auto noise = sameNoise();
    auto again = sameNoise();
    SamplerOptions options;
    options.etaDdim = 1.0;
    Ddim ddim(options, timestepSteps(sigmas, NoiseSchedule()));
    Ddpm ddpm(options, timestepSteps(sigmas, NoiseSchedule()));
    const auto one = run(ddim, noise.next(), noise);
    CHECK(one.allclose(run(ddpm, again.next(), again), 1e-4, 1e-5));
}

TEST_CASE("DDIM without noise moves the generators on only where that is asked for")
{
    const auto next = [](Ddim::Draws draws) {
        auto noise = sameNoise();
        Ddim ddim({}, timestepSteps(sigmas, NoiseSchedule()), draws);
        const auto start = noise.next();
        run(ddim, start, noise);
        return noise.next();
    };
    auto noise = sameNoise();
    noise.next();
    CHECK(torch::equal(next(Ddim::Draws::WhenUsed), noise.next()));
    for (int step = 2; step <= 5; ++step)
        noise.next();
    CHECK(torch::equal(next(Ddim::Draws::Always), noise.next()));
}

TEST_CASE("a clipped estimate stays within its range")
{
    SamplerOptions options;
    options.clipSample = true;
    options.clipRange = 0.1;
    for (const bool stochastic : {false, true}) {
        auto noise = sameNoise();
        const auto steps = timestepSteps({2.0, 0.0}, NoiseSchedule());
        Ddim ddim(options, steps);
        Ddpm ddpm(options, steps);
        Sampler& sampler = stochastic ? static_cast<Sampler&>(ddpm) : static_cast<Sampler&>(ddim);
        CHECK(run(sampler, noise.next(), noise).abs().max().item<double>() <= 0.1000001);
    }
}
