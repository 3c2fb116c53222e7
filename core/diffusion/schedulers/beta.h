// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/diffusion/schedulers/scheduler.h"

namespace histosynth {

// Quantiles of a beta distribution, even in its share from 1 to 0, then 0: Lee et al. 2024 ("Beta Sampling is All You
// Need", section 4). Shapes below 1 dwell on both ends of the range. As in the web UI, linear in sigma.
std::vector<double> betaSigmas(const ScheduleRange& range);

} // namespace histosynth
