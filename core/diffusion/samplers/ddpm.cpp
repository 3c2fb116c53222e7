// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/samplers/ddpm.h"

#include <algorithm>
#include <cmath>

namespace histosynth {

Ddpm::Ddpm(const SamplerOptions& options, std::vector<TimestepStep> steps)
    : TimestepSampler(std::move(steps)), m_options(options)
{
}

torch::Tensor Ddpm::step(const torch::Tensor& x, std::int64_t index, Denoiser& denoiser, StepNoise& noise)
{
    constexpr double leastVariance = 1e-20;
    const auto& level = at(index);
    auto clean = denoiser.split(x, level.timestep, level.alpha).clean;
    if (m_options.clipSample)
        clean = clean.clamp(-m_options.clipRange, m_options.clipRange);

    const double kept = level.alpha / level.alphaNext;
    const double beta = 1 - kept;
    const double posterior = (1 - level.alphaNext) / (1 - level.alpha);
    const auto mean = std::sqrt(level.alphaNext) * beta / (1 - level.alpha) * clean + std::sqrt(kept) * posterior * x;
    if (level.last)
        return mean;
    const double variance =
        m_options.variance == DdpmVariance::FixedLarge ? beta : std::max(posterior * beta, leastVariance);
    return mean + std::sqrt(variance) * drawLike(x, noise, level);
}

} // namespace histosynth
