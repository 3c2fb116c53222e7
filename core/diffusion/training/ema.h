// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace histosynth {

// The weight of the past in the moving average of weights at a 0-based step: it rises with the steps, (1 + s) / (10 +
// s), so that the random weights of the beginning are forgotten, and stays at `decay` at most.
double emaDecay(double decay, std::int64_t step);

// average <- decay * average + (1 - decay) * weights, in place.
void updateEma(at::Tensor& average, const at::Tensor& weights, double decay);

} // namespace histosynth
