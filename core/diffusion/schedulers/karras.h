// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/diffusion/schedulers/scheduler.h"

namespace histosynth {

// Even in sigma^(1 / rho), then 0: Karras et al. 2022, eq. 5.
std::vector<double> karrasSigmas(const ScheduleRange& range);

} // namespace histosynth
