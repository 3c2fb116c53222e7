// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/diffusion/schedulers/noise_schedule.h"

namespace histosynth {

// One step of a sampler that works on variance-preserving x (DDIM, DDPM): from cumulative alpha to the next one.
struct TimestepStep {
    double timestep;  // what the network is told; whole where a rule of diffusers or the web UI made it
    double alpha;     // of x before the step
    double alphaNext; // of x after it; 1 is data without noise
    bool last;        // an ancestral sampler draws no noise here
};

// Every schedule of sigmas serves these samplers, too: the same noise levels, alpha = 1 / (1 + sigma^2), the network
// called at the timestep that has this sigma, not rounded. So DDIM on `karras` takes Karras' levels exactly (and equals
// Euler there, as it must), and `uniform` is even in timesteps from count - 1 to 0, and on to the data.
std::vector<TimestepStep> timestepSteps(const std::vector<double>& sigmas, const NoiseSchedule& noiseSchedule);

// The web UI's list for DDIM and PLMS, rising from 1: range(0, trainingSteps, trainingSteps / steps) + 1. It is longer
// than asked where `steps` does not divide `trainingSteps`.
std::vector<std::int64_t> webUiTimesteps(std::int64_t steps, std::int64_t trainingSteps = 1000);

// The web UI's walk down such a list: one step fewer than it is long, ending at its first entry (never at the data).
std::vector<TimestepStep> webUiSteps(const std::vector<std::int64_t>& timesteps, const NoiseSchedule& noiseSchedule);

enum class TimestepSpacing { Leading, Linspace, Trailing }; // as in Lin et al. 2023, table 2

// diffusers' list, falling. `offset` (steps_offset) counts for Leading only.
std::vector<std::int64_t> diffusersTimesteps(TimestepSpacing spacing, std::int64_t steps, std::int64_t offset,
                                             std::int64_t trainingSteps);

// diffusers' DDPM: each step goes to the next entry of the list, the last one to the data.
std::vector<TimestepStep> diffusersDdpmSteps(const std::vector<std::int64_t>& timesteps,
                                             const NoiseSchedule& noiseSchedule);

// diffusers' DDIM: each step goes trainingSteps / steps timesteps down, whatever the spacing; below 0 it ends at the
// data, or at timestep 0's level where `endAtData` (set_alpha_to_one) is off.
std::vector<TimestepStep> diffusersDdimSteps(const std::vector<std::int64_t>& timesteps, bool endAtData,
                                             const NoiseSchedule& noiseSchedule);

} // namespace histosynth
