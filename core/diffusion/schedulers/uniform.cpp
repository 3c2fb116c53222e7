// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/schedulers/uniform.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace histosynth {

namespace {

// `count` levels from timestep `first` on, `spacing` timesteps apart, then 0.
std::vector<double> walk(const NoiseSchedule& noiseSchedule, double first, double spacing, std::int64_t count)
{
    std::vector<double> sigmas;
    for (std::int64_t i = 0; i < count; ++i)
        sigmas.push_back(noiseSchedule.sigmaOfTimestep(first + spacing * static_cast<double>(i)));
    sigmas.push_back(0.0);
    return sigmas;
}

// So many parts that `steps` points with both ends on them cut a way into; one point stands at its beginning.
double gaps(std::int64_t steps)
{
    return static_cast<double>(std::max<std::int64_t>(steps - 1, 1));
}

} // namespace

std::vector<double> uniformSigmas(const ScheduleRange& range, const NoiseSchedule& noiseSchedule)
{
    const auto last = static_cast<double>(noiseSchedule.count() - 1);
    return walk(noiseSchedule, last, -last / gaps(range.steps), range.steps);
}

std::vector<double> sgmUniformSigmas(const ScheduleRange& range, const NoiseSchedule& noiseSchedule)
{
    const double first = noiseSchedule.timestepOfSigma(range.sigmaMax);
    const double last = noiseSchedule.timestepOfSigma(range.sigmaMin);
    return walk(noiseSchedule, first, (last - first) / static_cast<double>(range.steps), range.steps);
}

std::vector<double> normalSigmas(const ScheduleRange& range, const NoiseSchedule& noiseSchedule)
{
    const double first = noiseSchedule.timestepOfSigma(range.sigmaMax);
    const double last = noiseSchedule.timestepOfSigma(range.sigmaMin);
    return walk(noiseSchedule, first, (last - first) / gaps(range.steps), range.steps);
}

std::vector<double> simpleSigmas(const ScheduleRange& range, const NoiseSchedule& noiseSchedule)
{
    const auto& levels = noiseSchedule.sigmas();
    const double stride = static_cast<double>(levels.size()) / static_cast<double>(range.steps);
    std::vector<double> sigmas;
    for (std::int64_t i = 0; i < range.steps; ++i)
        sigmas.push_back(levels[levels.size() - 1 - static_cast<std::size_t>(static_cast<double>(i) * stride)]);
    sigmas.push_back(0.0);
    return sigmas;
}

std::vector<double> ddimSigmas(const ScheduleRange& range, const NoiseSchedule& noiseSchedule)
{
    const auto& levels = noiseSchedule.sigmas();
    const auto stride = std::max<std::size_t>(levels.size() / static_cast<std::size_t>(range.steps), 1);
    std::vector<double> sigmas = {0.0};
    for (std::size_t i = 1; i < levels.size(); i += stride)
        sigmas.push_back(levels[i]);
    std::ranges::reverse(sigmas);
    return sigmas;
}

} // namespace histosynth
