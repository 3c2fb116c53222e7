// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/schedulers/lcm.h"

#include <cmath>

#include "core/diffusion/schedulers/timestep_grid.h"

namespace histosynth {

std::vector<double> lcmSigmas(const ScheduleRange& range, const NoiseSchedule& noiseSchedule)
{
    const auto grid = TimestepGrid::lcm(noiseSchedule);
    std::vector<double> sigmas;
    for (std::int64_t i = 0; i < range.steps; ++i) {
        const double share = i == 0 ? 0.0 : static_cast<double>(i) / static_cast<double>(range.steps - 1);
        sigmas.push_back(grid.sigmaOfTimestep(
            std::lerp(static_cast<double>(grid.last()), static_cast<double>(grid.first()), share)));
    }
    sigmas.push_back(0.0);
    return sigmas;
}

} // namespace histosynth
