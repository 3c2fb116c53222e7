// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/pipelines/clamped_denoiser.h"

#include <algorithm>
#include <cmath>

namespace histosynth {

torch::Tensor ClampedDenoiser::denoise(const torch::Tensor& x, double sigma)
{
    return m_inner.denoise(x, sigma).clamp(-1, 1);
}

CleanAndNoise ClampedDenoiser::split(const torch::Tensor& x, double timestep, double alpha)
{
    constexpr double leastNoise = 1e-8; // alpha may be 1: nothing is left over then
    const auto clean = m_inner.split(x, timestep, alpha).clean.clamp(-1, 1);
    return {clean, (x - std::sqrt(alpha) * clean) / std::sqrt(std::max(1.0 - alpha, leastNoise))};
}

} // namespace histosynth
