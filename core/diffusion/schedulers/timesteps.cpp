// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/schedulers/timesteps.h"

#include <algorithm>
#include <cmath>

namespace histosynth {

namespace {

double alphaAt(const NoiseSchedule& noiseSchedule, std::int64_t timestep)
{
    return noiseSchedule.alphasCumprod().at(static_cast<std::size_t>(timestep));
}

double alphaOfSigma(double sigma)
{
    return 1 / (1 + sigma * sigma);
}

} // namespace

std::vector<TimestepStep> timestepSteps(const std::vector<double>& sigmas, const NoiseSchedule& noiseSchedule)
{
    std::vector<TimestepStep> steps;
    for (std::size_t i = 0; i + 1 < sigmas.size(); ++i) {
        steps.push_back({.timestep = noiseSchedule.timestepOfSigma(sigmas[i]),
                         .alpha = alphaOfSigma(sigmas[i]),
                         .alphaNext = alphaOfSigma(sigmas[i + 1]),
                         .last = sigmas[i + 1] == 0});
    }
    return steps;
}

std::vector<std::int64_t> webUiTimesteps(std::int64_t steps, std::int64_t trainingSteps)
{
    const auto stride = std::max<std::int64_t>(trainingSteps / steps, 1);
    std::vector<std::int64_t> timesteps;
    for (std::int64_t t = 0; t < trainingSteps; t += stride)
        timesteps.push_back(std::min(t + 1, trainingSteps - 1));
    return timesteps;
}

std::vector<TimestepStep> webUiSteps(const std::vector<std::int64_t>& timesteps, const NoiseSchedule& noiseSchedule)
{
    std::vector<TimestepStep> steps;
    for (std::size_t i = timesteps.size(); i-- > 1;) {
        steps.push_back({.timestep = static_cast<double>(timesteps[i]),
                         .alpha = alphaAt(noiseSchedule, timesteps[i]),
                         .alphaNext = alphaAt(noiseSchedule, timesteps[i - 1]),
                         .last = false});
    }
    return steps;
}

std::vector<std::int64_t> diffusersTimesteps(TimestepSpacing spacing, std::int64_t steps, std::int64_t offset,
                                             std::int64_t trainingSteps)
{
    const auto total = static_cast<double>(trainingSteps);
    std::vector<std::int64_t> timesteps;
    for (std::int64_t i = 0; i < steps; ++i) {
        const auto position = static_cast<double>(i);
        const auto fromBelow = static_cast<double>(steps - 1 - i);
        // llrint rounds halves to even, as NumPy does.
        if (spacing == TimestepSpacing::Leading)
            timesteps.push_back((steps - 1 - i) * (trainingSteps / steps) + offset);
        else if (spacing == TimestepSpacing::Trailing)
            timesteps.push_back(std::llrint(total - position * (total / static_cast<double>(steps))) - 1);
        else
            timesteps.push_back(steps == 1 ? 0
                                           : std::llrint(fromBelow * ((total - 1) / static_cast<double>(steps - 1))));
    }
    return timesteps;
}

std::vector<TimestepStep> diffusersDdpmSteps(const std::vector<std::int64_t>& timesteps,
                                             const NoiseSchedule& noiseSchedule)
{
    std::vector<TimestepStep> steps;
    for (std::size_t i = 0; i < timesteps.size(); ++i) {
        steps.push_back({.timestep = static_cast<double>(timesteps[i]),
                         .alpha = alphaAt(noiseSchedule, timesteps[i]),
                         .alphaNext = i + 1 < timesteps.size() ? alphaAt(noiseSchedule, timesteps[i + 1]) : 1.0,
                         .last = timesteps[i] == 0});
    }
    return steps;
}

std::vector<TimestepStep> diffusersDdimSteps(const std::vector<std::int64_t>& timesteps, bool endAtData,
                                             const NoiseSchedule& noiseSchedule)
{
    const auto stride = noiseSchedule.count() / static_cast<std::int64_t>(std::max<std::size_t>(timesteps.size(), 1));
    const double end = endAtData ? 1.0 : noiseSchedule.alphasCumprod().front();
    std::vector<TimestepStep> steps;
    for (const auto timestep : timesteps) {
        const auto next = timestep - stride;
        steps.push_back({.timestep = static_cast<double>(timestep),
                         .alpha = alphaAt(noiseSchedule, timestep),
                         .alphaNext = next >= 0 ? alphaAt(noiseSchedule, next) : end,
                         .last = next < 0});
    }
    return steps;
}

} // namespace histosynth
