// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diffusion/samplers/sampler_bases.h"

namespace histosynth {

// Euler's method to a level below the next one, and up to it by fresh noise. With eta 1 the noise that a step of DDPM
// would draw; with eta 0 plain Euler.
class EulerAncestral : public SigmaSampler {
public:
    EulerAncestral(const SamplerOptions& options, std::vector<double> sigmas);

    torch::Tensor step(const torch::Tensor& x, std::int64_t index, Denoiser& denoiser, StepNoise& noise) override;

private:
    SamplerOptions m_options;
};

} // namespace histosynth
