// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/diffusion/schedulers/scheduler.h"

namespace histosynth {

// Levels that are even in timesteps, and so follow the noise schedule that the model was trained on. Each ends with 0.

// From the last timestep to 0: k-diffusion's own default. It knows the model's whole range only.
std::vector<double> uniformSigmas(const ScheduleRange& range, const NoiseSchedule& noiseSchedule);

// From the range's upper end towards its lower end without reaching it: Stability's.
std::vector<double> sgmUniformSigmas(const ScheduleRange& range, const NoiseSchedule& noiseSchedule);

// From the range's upper to its lower end.
std::vector<double> normalSigmas(const ScheduleRange& range, const NoiseSchedule& noiseSchedule);

// Of the model's own levels, every (count / steps)-th from the noisiest down, not interpolated.
std::vector<double> simpleSigmas(const ScheduleRange& range, const NoiseSchedule& noiseSchedule);

// Of the model's own levels those of DDIM's timesteps: more than asked where `steps` does not divide their count.
std::vector<double> ddimSigmas(const ScheduleRange& range, const NoiseSchedule& noiseSchedule);

} // namespace histosynth
