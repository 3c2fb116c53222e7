// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/schedulers/beta.h"

#include <cmath>

#include "core/diffusion/schedulers/beta_distribution.h"

namespace histosynth {

// Told from the upper end of the range, with the distribution turned round: so levels near that end stay apart, where
// the share is nearly 1.
std::vector<double> betaSigmas(const ScheduleRange& range)
{
    std::vector<double> sigmas;
    for (std::int64_t i = 0; i < range.steps; ++i) {
        const double share = i == 0 ? 0.0 : static_cast<double>(i) / static_cast<double>(range.steps - 1);
        sigmas.push_back(
            std::lerp(range.sigmaMax, range.sigmaMin, betaQuantile(share, range.betaBeta, range.betaAlpha)));
    }
    sigmas.push_back(0.0);
    return sigmas;
}

} // namespace histosynth
