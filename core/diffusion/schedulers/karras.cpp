// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/schedulers/karras.h"

#include <cmath>

namespace histosynth {

std::vector<double> karrasSigmas(const ScheduleRange& range)
{
    const double first = std::pow(range.sigmaMax, 1 / range.rho);
    const double last = std::pow(range.sigmaMin, 1 / range.rho);
    std::vector<double> sigmas;
    for (std::int64_t i = 0; i < range.steps; ++i) {
        const double share = i == 0 ? 0.0 : static_cast<double>(i) / static_cast<double>(range.steps - 1);
        sigmas.push_back(std::pow(std::lerp(first, last, share), range.rho));
    }
    sigmas.push_back(0.0);
    return sigmas;
}

} // namespace histosynth
