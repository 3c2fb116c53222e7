// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diffusion/samplers/sampler_bases.h"

namespace histosynth {

// Euler's method on the probability flow, with churn: Karras et al. 2022, algorithm 2 without its correction.
class Euler : public SigmaSampler {
public:
    Euler(const SamplerOptions& options, std::vector<double> sigmas);

    torch::Tensor step(const torch::Tensor& x, std::int64_t index, Denoiser& denoiser, StepNoise& noise) override;

private:
    SamplerOptions m_options;
};

} // namespace histosynth
