// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diffusion/samplers/sampler_bases.h"

namespace histosynth {

// Song et al. 2021 (DDIM), eq. 12, with sigma = eta times DDPM's (eq. 16).
class Ddim : public TimestepSampler {
public:
    // `draws` says whether step noise is consumed where eta is 0, too: the web UI does so, diffusers does not.
    enum class Draws { Always, WhenUsed };

    Ddim(const SamplerOptions& options, std::vector<TimestepStep> steps, Draws draws = Draws::Always);

    torch::Tensor step(const torch::Tensor& x, std::int64_t index, Denoiser& denoiser, StepNoise& noise) override;

private:
    SamplerOptions m_options;
    Draws m_draws;
};

} // namespace histosynth
