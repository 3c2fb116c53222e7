// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diffusion/samplers/sampler_bases.h"

namespace histosynth {

// Ho et al. 2020 (DDPM), algorithm 2 with eq. 7, over any number of steps: beta is that of the whole way from one level
// to the next.
class Ddpm : public TimestepSampler {
public:
    Ddpm(const SamplerOptions& options, std::vector<TimestepStep> steps);

    torch::Tensor step(const torch::Tensor& x, std::int64_t index, Denoiser& denoiser, StepNoise& noise) override;

private:
    SamplerOptions m_options;
};

} // namespace histosynth
