// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/schedulers/kl_optimal.h"

#include <cmath>

namespace histosynth {

std::vector<double> klOptimalSigmas(const ScheduleRange& range)
{
    const double first = std::atan(range.sigmaMax);
    const double last = std::atan(range.sigmaMin);
    std::vector<double> sigmas;
    for (std::int64_t i = 0; i <= range.steps; ++i)
        sigmas.push_back(std::tan(std::lerp(first, last, static_cast<double>(i) / static_cast<double>(range.steps))));
    return sigmas;
}

} // namespace histosynth
