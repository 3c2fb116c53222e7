// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/schedulers/polyexponential.h"

#include <cmath>

namespace histosynth {

std::vector<double> polyexponentialSigmas(const ScheduleRange& range)
{
    const double first = std::log(range.sigmaMax);
    const double last = std::log(range.sigmaMin);
    std::vector<double> sigmas;
    for (std::int64_t i = 0; i < range.steps; ++i) {
        const double left = i == 0 ? 1.0 : 1.0 - static_cast<double>(i) / static_cast<double>(range.steps - 1);
        sigmas.push_back(std::exp(std::lerp(last, first, std::pow(left, range.rho))));
    }
    sigmas.push_back(0.0);
    return sigmas;
}

} // namespace histosynth
