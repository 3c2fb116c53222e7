// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <string>

#include "core/diffusion/schedulers/scheduler.h"
#include "core/diffusion/schedulers/timestep_grid.h"
#include "core/diffusion/schedulers/timesteps.h"
#include "tests/parity/kind.h"
#include "tests/parity/noise_levels.h"

namespace histosynth::parity {

namespace {

at::Tensor doubles(const std::vector<double>& values)
{
    return torch::tensor(values, torch::kFloat64);
}

at::Tensor integers(const std::vector<std::int64_t>& values)
{
    return torch::tensor(values, torch::kInt64);
}

std::string schedulerOf(const Fixture& fixture)
{
    const auto label = fixture.setting("name", "Automatic");
    if (label == "Automatic") // means the sampler's own, which for a sampler without one is Uniform
        return "uniform";
    for (const auto& scheduler : schedulers()) {
        if (scheduler.label == label || scheduler.name == label)
            return scheduler.name;
    }
    throw Skip("schedule " + label);
}

void runSigmas(const Fixture& fixture, Comparison& comparison)
{
    const auto& settings = fixture.settings();
    SchedulerOptions options;
    options.schedule = schedulerOf(fixture);
    options.steps = settings.at("steps").get<std::int64_t>();
    options.sigmaMin = settings.value("sigma_min", options.sigmaMin);
    options.sigmaMax = settings.value("sigma_max", options.sigmaMax);
    options.rho = settings.value("rho", options.rho);
    options.betaAlpha = settings.value("beta_alpha", options.betaAlpha);
    options.betaBeta = settings.value("beta_beta", options.betaBeta);
    options.discardPenultimate = settings.value("discard_penultimate", false);
    options.oldKarrasRange = settings.value("old_karras_range", false);
    const auto noiseSchedule = noiseScheduleOf(fixture);
    if (!settings.contains("denoising_strength")) {
        comparison.tensor("sigmas", doubles(makeSigmas(options, noiseSchedule)));
        return;
    }
    const auto strength = settings["denoising_strength"].get<double>();
    const bool exact = settings.value("exact_steps", false);
    comparison.tensor("sigmas", doubles(makeImageToImageSigmas(options, strength, exact, noiseSchedule)));
}

void runTimesteps(const Fixture& fixture, Comparison& comparison)
{
    const auto& settings = fixture.settings();
    const auto steps = settings.at("steps").get<std::int64_t>();
    if (!settings.contains("denoising_strength")) {
        comparison.tensor("timesteps", integers(webUiTimesteps(steps)));
        return;
    }
    const auto part =
        imageToImageSteps(steps, settings["denoising_strength"].get<double>(), settings.value("exact_steps", false));
    const auto timesteps = integers(webUiTimesteps(part.scheduleSteps));
    comparison.tensor("timesteps", timesteps.slice(0, 0, part.firstNoisy));
    comparison.tensor("start_timestep", timesteps.slice(0, part.firstNoisy, part.firstNoisy + 1));
}

template <typename Function>
at::Tensor mapped(const at::Tensor& input, Function function)
{
    auto values = input.to(torch::kFloat64).clone().contiguous();
    for (std::int64_t i = 0; i < values.numel(); ++i)
        values.data_ptr<double>()[i] = function(values.data_ptr<double>()[i]);
    return values;
}

// Of a model that is asked at some of the timesteps only.
void runGridTables(const Fixture& fixture, const TimestepGrid& grid, Comparison& comparison)
{
    comparison.tensor("model_sigmas", doubles(grid.sigmas()));
    comparison.tensor("timestep_of_sigma", mapped(fixture.input("sigmas"), [&](double sigma) {
                                               return static_cast<double>(grid.nearestTimestep(sigma));
                                           }).to(torch::kInt64));
    comparison.tensor("sigma_of_timestep", mapped(fixture.input("timesteps"),
                                                  [&](double timestep) { return grid.sigmaOfTimestep(timestep); }));
}

void runTables(const Fixture& fixture, Comparison& comparison)
{
    const auto noiseSchedule = noiseScheduleOf(fixture);
    const auto wrapper = fixture.setting("wrapper", "");
    if (!wrapper.empty() && wrapper != "lcm")
        throw Skip("table of wrapper " + wrapper);
    if (wrapper == "lcm") {
        runGridTables(fixture, TimestepGrid::lcm(noiseSchedule), comparison);
        return;
    }
    if (fixture.settings().value("quantize", false)) {
        runGridTables(fixture, TimestepGrid::whole(noiseSchedule), comparison);
        return;
    }
    comparison.tensor("model_sigmas", doubles(noiseSchedule.sigmas()));
    comparison.tensor("timestep_of_sigma", mapped(fixture.input("sigmas"),
                                                  [&](double sigma) { return noiseSchedule.timestepOfSigma(sigma); }));
    comparison.tensor("sigma_of_timestep", mapped(fixture.input("timesteps"), [&](double timestep) {
                          return noiseSchedule.sigmaOfTimestep(timestep);
                      }));
}

void runAlphas(const Fixture& fixture, Comparison& comparison)
{
    const auto noiseSchedule = noiseScheduleOf(fixture);
    comparison.tensor("betas", doubles(noiseSchedule.betas()));
    comparison.tensor("alphas_cumprod", doubles(noiseSchedule.alphasCumprod()));
}

void runDiffusers(const Fixture& fixture, Comparison& comparison)
{
    const auto name = fixture.setting("class", "");
    if (name != "DDPMScheduler" && name != "DDIMScheduler")
        throw Skip("diffusers' " + name);
    const auto& config = fixture.settings().at("config");
    if (config.value("rescale_betas_zero_snr", false))
        throw Skip("diffusers' rescale_betas_zero_snr");
    comparison.tensor("timesteps", integers(diffusersTimestepsOf(fixture, config)));
    comparison.tensor("alphas_cumprod", doubles(noiseScheduleOf(fixture).alphasCumprod()));
}

} // namespace

void runSchedule(const Fixture& fixture, Comparison& comparison)
{
    static const std::map<std::string, RunKind> functions = {
        {"sigmas", runSigmas}, {"timesteps", runTimesteps}, {"tables", runTables},
        {"alphas", runAlphas}, {"diffusers", runDiffusers},
    };
    const auto name = fixture.setting("function", "sigmas");
    const auto found = functions.find(name);
    if (found == functions.end())
        throw Skip("function " + name);
    found->second(fixture, comparison);
}

} // namespace histosynth::parity
