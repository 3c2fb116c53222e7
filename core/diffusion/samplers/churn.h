// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>

#include "core/diffusion/samplers/sampler.h"

namespace histosynth {

struct Churned {
    torch::Tensor x;
    double sigma;
};

// Karras et al. 2022, algorithm 2, lines 4 to 6: raises x [B, C, H, W] from its level to a slightly higher one by fresh
// noise, where the options ask for that. One tensor of noise is drawn even where they do not, as k-diffusion does: the
// generators then stand at the same place whatever the options.
Churned churn(const torch::Tensor& x, double sigma, std::int64_t stepCount, const SamplerOptions& options,
              StepNoise& noise);

} // namespace histosynth
