// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diffusion/samplers/sampler_bases.h"

namespace histosynth {

// Heun's second-order method, with churn: Karras et al. 2022, algorithm 2. The step to 0 is Euler's.
class Heun : public SigmaSampler {
public:
    Heun(const SamplerOptions& options, std::vector<double> sigmas);

    torch::Tensor step(const torch::Tensor& x, std::int64_t index, Denoiser& denoiser, StepNoise& noise) override;

private:
    SamplerOptions m_options;
};

} // namespace histosynth
