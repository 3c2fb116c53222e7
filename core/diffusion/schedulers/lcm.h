// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/diffusion/schedulers/scheduler.h"

namespace histosynth {

// Even in timesteps from the last to the first of those that a latent consistency model knows (see TimestepGrid::lcm),
// then 0; not rounded to them. It has a range of its own and ignores the one asked for. The web UI's LCM sampler takes
// this where others take "Uniform".
std::vector<double> lcmSigmas(const ScheduleRange& range, const NoiseSchedule& noiseSchedule);

} // namespace histosynth
