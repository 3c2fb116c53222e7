// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/pipelines/guidance.h"

namespace histosynth {

torch::Tensor guided(const ConditionedNetwork& network, const torch::Tensor& x, const torch::Tensor& with,
                     const torch::Tensor& without, double scale)
{
    if (scale == 1.0)
        return network(x, with);
    if (scale == 0.0)
        return network(x, without);
    const auto both = network(torch::cat({x, x}), torch::cat({without, with})).chunk(2);
    return torch::lerp(both[0], both[1], scale);
}

} // namespace histosynth
