// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/samplers/euler_ancestral.h"

#include <algorithm>
#include <cmath>

namespace histosynth {

EulerAncestral::EulerAncestral(const SamplerOptions& options, std::vector<double> sigmas)
    : SigmaSampler(std::move(sigmas)), m_options(options)
{
}

torch::Tensor EulerAncestral::step(const torch::Tensor& x, std::int64_t index, Denoiser& denoiser, StepNoise& noise)
{
    const double from = sigma(index);
    const double to = sigma(index + 1);
    const double up = std::min(to, m_options.eta * to / from * std::sqrt(from * from - to * to));
    const double down = std::sqrt(to * to - up * up);
    const auto slope = (x - denoiser.denoise(x, from)) / from;
    const auto lowered = x + slope * (down - from);
    if (to == 0)
        return lowered;
    return lowered + up * m_options.noiseScale * drawLike(x, noise, from, to);
}

} // namespace histosynth
