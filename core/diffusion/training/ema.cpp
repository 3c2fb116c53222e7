// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/ema.h"

#include <algorithm>

namespace histosynth {

double emaDecay(double decay, std::int64_t step)
{
    const auto done = static_cast<double>(step);
    return std::min(decay, (1.0 + done) / (10.0 + done));
}

void updateEma(at::Tensor& average, const at::Tensor& weights, double decay)
{
    average.lerp_(weights, 1.0 - decay);
}

} // namespace histosynth
