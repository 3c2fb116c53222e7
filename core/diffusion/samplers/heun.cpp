// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/samplers/heun.h"

#include "core/diffusion/samplers/churn.h"

namespace histosynth {

Heun::Heun(const SamplerOptions& options, std::vector<double> sigmas)
    : SigmaSampler(std::move(sigmas)), m_options(options)
{
}

torch::Tensor Heun::step(const torch::Tensor& x, std::int64_t index, Denoiser& denoiser, StepNoise& noise)
{
    const auto from = churn(x, sigma(index), stepCount(), m_options, noise);
    const double sigmaNext = sigma(index + 1);
    const auto slope = (from.x - denoiser.denoise(from.x, from.sigma)) / from.sigma;
    const auto guess = from.x + slope * (sigmaNext - from.sigma);
    if (sigmaNext == 0)
        return guess;
    const auto slopeNext = (guess - denoiser.denoise(guess, sigmaNext)) / sigmaNext;
    return from.x + (slope + slopeNext) / 2 * (sigmaNext - from.sigma);
}

} // namespace histosynth
