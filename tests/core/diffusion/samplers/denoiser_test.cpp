// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/samplers/denoiser.h"

#include <doctest/doctest.h>

#include "tests/core/diffusion/samplers/gaussian_denoiser.h"

using namespace histosynth;
using histosynth::test::GaussianDenoiser;

TEST_CASE("a network of any prediction type denoises like the denoiser that it was made from")
{
    const NoiseSchedule noiseSchedule;
    const auto x = torch::randn({2, 1, 4, 4}, at::make_generator<at::CPUGeneratorImpl>(std::uint64_t{1})) * 3;
    for (const auto& [name, type] : predictionTypeNames()) {
        const auto network = [&noiseSchedule, type = type](const torch::Tensor& scaled, double timestep) {
            const double sigma = noiseSchedule.sigmaOfTimestep(timestep);
            const double alpha = 1 / (1 + sigma * sigma);
            GaussianDenoiser exact;
            const auto parts = exact.split(scaled, timestep, alpha);
            if (type == PredictionType::Sample)
                return parts.clean;
            if (type == PredictionType::Epsilon)
                return parts.noise;
            return std::sqrt(alpha) * parts.noise - std::sqrt(1 - alpha) * parts.clean;
        };
        NetworkDenoiser denoiser(network, noiseSchedule, type);
        for (const double sigma : {0.1, 1.0, 3.3, 12.0}) {
            CAPTURE(name);
            CAPTURE(sigma);
            CHECK(denoiser.denoise(x, sigma).allclose(GaussianDenoiser().denoise(x, sigma), 1e-4, 1e-4));
        }
    }
}
