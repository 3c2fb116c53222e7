// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/parity/noise_levels.h"

#include "core/diffusion/schedulers/timesteps.h"
#include "tests/parity/kind.h"

namespace histosynth::parity {

namespace {

BetaSchedule scheduleNamed(const std::string& name)
{
    if (name == "linear")
        return BetaSchedule::Linear;
    if (name == "scaled_linear")
        return BetaSchedule::ScaledLinear;
    if (name == "squaredcos_cap_v2")
        return BetaSchedule::Cosine;
    throw Skip("beta schedule " + name);
}

TimestepSpacing spacingNamed(const std::string& name)
{
    if (name == "leading")
        return TimestepSpacing::Leading;
    if (name == "linspace")
        return TimestepSpacing::Linspace;
    if (name == "trailing")
        return TimestepSpacing::Trailing;
    throw Skip("timestep spacing " + name);
}

} // namespace

NoiseSchedule noiseScheduleOf(const Fixture& fixture)
{
    NoiseScheduleOptions options;
    const auto& settings = fixture.settings();
    options.rescaleZeroSnr = settings.value("rescale_zero_snr", false);
    if (settings.contains("betas")) {
        const auto& betas = settings["betas"];
        options.schedule = scheduleNamed(betas.value("schedule", "scaled_linear"));
        options.betaStart = betas.value("start", 0.0001);
        options.betaEnd = betas.value("end", 0.02);
        options.timesteps = betas.value("count", options.timesteps);
    }
    return NoiseSchedule(options);
}

std::vector<std::int64_t> diffusersTimestepsOf(const Fixture& fixture, const Json& config)
{
    const auto& settings = fixture.settings();
    if (settings.contains("custom_timesteps"))
        return settings["custom_timesteps"].get<std::vector<std::int64_t>>();
    const auto spacing = spacingNamed(config.value("timestep_spacing", "leading"));
    return diffusersTimesteps(spacing, settings.at("steps").get<std::int64_t>(),
                              config.value("steps_offset", std::int64_t{0}), noiseScheduleOf(fixture).count());
}

} // namespace histosynth::parity
