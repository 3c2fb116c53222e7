// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/diffusion/schedulers/noise_schedule.h"
#include "tests/parity/fixture.h"

namespace histosynth::parity {

// The noise schedule of settings.betas {schedule, start, end, count} and settings.rescale_zero_snr. Without betas
// Stable Diffusion's; a missing start or end is diffusers' default. Throws Skip for a beta schedule that is not known.
NoiseSchedule noiseScheduleOf(const Fixture& fixture);

// The timesteps that diffusers' DDPM or DDIM visits with the options `config`: settings.custom_timesteps, or
// settings.steps of them. Throws Skip for a spacing that is not known.
std::vector<std::int64_t> diffusersTimestepsOf(const Fixture& fixture, const Json& config);

} // namespace histosynth::parity
