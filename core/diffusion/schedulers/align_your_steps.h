// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/diffusion/schedulers/scheduler.h"

namespace histosynth {

// The eleven levels that Sabour et al. 2024 found best for Stable Diffusion 1.5, log-linear in between for other
// numbers of steps, then 0. It has a range of its own and ignores the one asked for.
std::vector<double> alignYourStepsSigmas(const ScheduleRange& range);

} // namespace histosynth
