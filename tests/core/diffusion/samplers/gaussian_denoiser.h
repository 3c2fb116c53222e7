// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <functional>

#include "core/diffusion/samplers/denoiser.h"

namespace histosynth::test {

// The exact denoiser of data whose numbers are all normal with this mean and deviation. Its probability flow is known
// in closed form.
class GaussianDenoiser : public Denoiser {
public:
    static constexpr double mean = 0.3;
    static constexpr double deviation = 0.5;

    torch::Tensor denoise(const torch::Tensor& x, double sigma) override
    {
        beforeCall(++calls);
        constexpr double variance = deviation * deviation;
        return mean + variance / (variance + sigma * sigma) * (x - mean);
    }

    CleanAndNoise split(const torch::Tensor& x, double /*timestep*/, double alpha) override
    {
        const auto clean = denoise(x / std::sqrt(alpha), std::sqrt((1 - alpha) / alpha));
        return {clean, (x - std::sqrt(alpha) * clean) / std::sqrt(1 - alpha)};
    }

    // Where the flow takes x from sigma down to `end`.
    static torch::Tensor flow(const torch::Tensor& x, double sigma, double end)
    {
        constexpr double variance = deviation * deviation;
        return mean + std::sqrt((variance + end * end) / (variance + sigma * sigma)) * (x - mean);
    }

    int calls = 0;
    std::function<void(int)> beforeCall = [](int) {};
};

} // namespace histosynth::test
