// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/samplers/euler.h"

#include "core/diffusion/samplers/churn.h"

namespace histosynth {

Euler::Euler(const SamplerOptions& options, std::vector<double> sigmas)
    : SigmaSampler(std::move(sigmas)), m_options(options)
{
}

torch::Tensor Euler::step(const torch::Tensor& x, std::int64_t index, Denoiser& denoiser, StepNoise& noise)
{
    const auto from = churn(x, sigma(index), stepCount(), m_options, noise);
    const auto slope = (from.x - denoiser.denoise(from.x, from.sigma)) / from.sigma;
    return from.x + slope * (sigma(index + 1) - from.sigma);
}

} // namespace histosynth
