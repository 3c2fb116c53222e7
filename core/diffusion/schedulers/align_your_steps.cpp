// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/schedulers/align_your_steps.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace histosynth {

std::vector<double> alignYourStepsSigmas(const ScheduleRange& range)
{
    constexpr std::array best = {14.615, 6.475, 3.861, 2.697, 1.886, 1.396, 0.963, 0.652, 0.399, 0.152, 0.029};
    constexpr double lastLevel = best.size() - 1;
    std::vector<double> sigmas;
    for (std::int64_t i = 0; i < range.steps; ++i) {
        // A single step starts from the least level: so does the web UI's.
        const double share = range.steps == 1 ? 1.0 : static_cast<double>(i) / static_cast<double>(range.steps - 1);
        const auto above = static_cast<std::size_t>(share * lastLevel);
        const auto below = std::min(above + 1, best.size() - 1);
        const double between = share * lastLevel - static_cast<double>(above);
        sigmas.push_back(std::exp(std::lerp(std::log(best[above]), std::log(best[below]), between)));
    }
    sigmas.push_back(0.0);
    return sigmas;
}

} // namespace histosynth
