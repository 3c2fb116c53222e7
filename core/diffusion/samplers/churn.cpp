// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/samplers/churn.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/diffusion/samplers/sampler_bases.h"

namespace histosynth {

Churned churn(const torch::Tensor& x, double sigma, std::int64_t stepCount, const SamplerOptions& options,
              StepNoise& noise)
{
    const auto fresh = drawLike(x, noise, sigma, sigma);
    const bool within = sigma >= options.churnMin && (options.churnMax == 0 || sigma <= options.churnMax);
    const double raise = std::min(options.churn / static_cast<double>(stepCount), std::numbers::sqrt2 - 1);
    if (!within || raise == 0)
        return {x, sigma};
    const double raised = sigma * (1 + raise);
    const double added = std::sqrt(raised * raised - sigma * sigma);
    return {x + added * options.noiseScale * fresh, raised};
}

} // namespace histosynth
