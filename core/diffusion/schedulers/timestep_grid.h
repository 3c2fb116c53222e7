// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/diffusion/schedulers/noise_schedule.h"

namespace histosynth {

// Evenly spaced ones of a noise schedule's timesteps, for networks that may be asked at whole timesteps only, or only
// at those that they were distilled on. Immutable, so that it may be used from any thread.
class TimestepGrid {
public:
    // Every `stride`-th timestep, counted from the last one down, `count` of them; at least one and as many as there
    // are.
    TimestepGrid(const NoiseSchedule& noiseSchedule, std::int64_t stride, std::int64_t count);

    // Every timestep: the web UI's "quantization".
    static TimestepGrid whole(const NoiseSchedule& noiseSchedule);

    // The 50 timesteps of a latent consistency model (Luo et al. 2023, section 4.3): 19, 39, ... 999 of 1000.
    static TimestepGrid lcm(const NoiseSchedule& noiseSchedule);

    std::int64_t first() const { return m_first; }
    std::int64_t last() const { return m_first + m_stride * (static_cast<std::int64_t>(m_sigmas.size()) - 1); }

    // Of the grid's timesteps, rising.
    const std::vector<double>& sigmas() const { return m_sigmas; }

    // The timestep of the grid whose log(sigma) is nearest; the lower of two that are equally near.
    std::int64_t nearestTimestep(double sigma) const;

    // Linear in log(sigma) between the grid's timesteps, clamped to first() .. last().
    double sigmaOfTimestep(double timestep) const;

private:
    std::int64_t m_first = 0;
    std::int64_t m_stride;
    std::vector<double> m_sigmas;
};

} // namespace histosynth
