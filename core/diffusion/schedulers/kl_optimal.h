// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/diffusion/schedulers/scheduler.h"

namespace histosynth {

// Even in atan(sigma): Sabour et al. 2024 (Align Your Steps), eq. 6. It ends at the range's lower end, not at 0.
std::vector<double> klOptimalSigmas(const ScheduleRange& range);

} // namespace histosynth
