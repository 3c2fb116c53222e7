// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/samplers/dpmpp_2m.h"

#include <cmath>

namespace histosynth {

DpmPp2m::DpmPp2m(std::vector<double> sigmas) : SigmaSampler(std::move(sigmas)) {}

torch::Tensor DpmPp2m::step(const torch::Tensor& x, std::int64_t index, Denoiser& denoiser, StepNoise& /*noise*/)
{
    const double from = sigma(index);
    const double to = sigma(index + 1);
    const auto denoised = denoiser.denoise(x, from);
    auto direction = denoised;
    if (index > 0 && to > 0) {
        const double ratio = std::log(sigma(index - 1) / from) / std::log(from / to); // of step lengths
        direction = (1 + 1 / (2 * ratio)) * denoised - 1 / (2 * ratio) * m_lastDenoised;
    }
    m_lastDenoised = denoised;
    return to / from * x + (1 - to / from) * direction;
}

} // namespace histosynth
