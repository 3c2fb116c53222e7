// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/learning_rate_schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace histosynth {

double LearningRateSchedule::at(std::int64_t step) const
{
    if (step < warmupSteps)
        return peak * static_cast<double>(step + 1) / static_cast<double>(warmupSteps + 1);
    if (kind == LearningRateKind::Constant)
        return peak;
    const auto falling = static_cast<double>(std::max<std::int64_t>(steps - warmupSteps, 1));
    const double progress = std::min(1.0, static_cast<double>(step - warmupSteps) / falling);
    return peak * 0.5 * (1.0 + std::cos(std::numbers::pi * progress));
}

} // namespace histosynth
