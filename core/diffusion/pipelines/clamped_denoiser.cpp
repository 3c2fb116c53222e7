// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/pipelines/clamped_denoiser.h"

#include <algorithm>
#include <cmath>

namespace histosynth {

torch::Tensor ClampedDenoiser::denoise(const torch::Tensor& x, double sigma)
{
    return clamped(m_inner.denoise(x, sigma));
}

CleanAndNoise ClampedDenoiser::split(const torch::Tensor& x, double timestep, double alpha)
{
    constexpr double leastNoise = 1e-8; // alpha may be 1: nothing is left over then
    const auto clean = clamped(m_inner.split(x, timestep, alpha).clean);
    return {clean, (x - std::sqrt(alpha) * clean) / std::sqrt(std::max(1.0 - alpha, leastNoise))};
}

torch::Tensor ClampedDenoiser::clamped(const torch::Tensor& clean) const
{
    return m_colours.fromRgb(m_colours.toRgb(clean).clamp(-1, 1));
}

} // namespace histosynth
