// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/samplers/ddim.h"

#include <algorithm>
#include <cmath>

namespace histosynth {

Ddim::Ddim(const SamplerOptions& options, std::vector<TimestepStep> steps, Draws draws)
    : TimestepSampler(std::move(steps)), m_options(options), m_draws(draws)
{
}

torch::Tensor Ddim::step(const torch::Tensor& x, std::int64_t index, Denoiser& denoiser, StepNoise& noise)
{
    const auto& level = at(index);
    auto parts = denoiser.split(x, level.timestep, level.alpha);
    if (m_options.clipSample)
        parts.clean = parts.clean.clamp(-m_options.clipRange, m_options.clipRange);

    const double variance = (1 - level.alphaNext) / (1 - level.alpha) * (1 - level.alpha / level.alphaNext);
    const double fresh = m_options.etaDdim * std::sqrt(std::max(variance, 0.0));
    const double kept = std::sqrt(std::max(1 - level.alphaNext - fresh * fresh, 0.0));
    auto result = std::sqrt(level.alphaNext) * parts.clean + kept * parts.noise;
    if (m_options.etaDdim > 0)
        result += fresh * drawLike(x, noise, level);
    else if (m_draws == Draws::Always)
        drawLike(x, noise, level);
    return result;
}

} // namespace histosynth
