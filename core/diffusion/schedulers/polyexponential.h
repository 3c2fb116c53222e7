// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/diffusion/schedulers/scheduler.h"

namespace histosynth {

// log(sigma) falls from the range's upper to its lower end as the power rho of a straight line, then 0. rho = 1 is the
// exponential schedule.
std::vector<double> polyexponentialSigmas(const ScheduleRange& range);

} // namespace histosynth
