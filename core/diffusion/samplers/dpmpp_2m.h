// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diffusion/samplers/sampler_bases.h"

namespace histosynth {

// Second-order multistep solver in log(sigma): Lu et al. 2022 (DPM-Solver++), algorithm 2. It remembers the last step's
// denoised image; the first step and the one to 0 are of first order. Deterministic.
class DpmPp2m : public SigmaSampler {
public:
    explicit DpmPp2m(std::vector<double> sigmas);

    torch::Tensor step(const torch::Tensor& x, std::int64_t index, Denoiser& denoiser, StepNoise& noise) override;

private:
    torch::Tensor m_lastDenoised; // undefined before the first step
};

} // namespace histosynth
