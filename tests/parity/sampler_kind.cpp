// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <map>
#include <string>

#include "core/diffusion/samplers/ddim.h"
#include "core/diffusion/samplers/ddpm.h"
#include "core/diffusion/samplers/sampler.h"
#include "tests/parity/formula_denoiser.h"
#include "tests/parity/kind.h"
#include "tests/parity/noise_levels.h"

namespace histosynth::parity {

namespace {

// Hands out the fixture's noise_0, noise_1, ... and remembers the levels that each was asked for.
class GivenNoise : public StepNoise {
public:
    explicit GivenNoise(const Fixture& fixture) : m_fixture(fixture) {}

    torch::Tensor draw(double sigma, double sigmaNext) override
    {
        m_levels.push_back(sigma);
        m_levels.push_back(sigmaNext);
        return m_fixture.input("noise_" + std::to_string(m_used++));
    }

    void compare(Comparison& comparison) const
    {
        const auto& inputs = m_fixture.inputs();
        comparison.rule("noise", !inputs.contains("noise_" + std::to_string(m_used)),
                        std::to_string(m_used) + " tensors drawn");
        const auto stated = inputs.find("noise_sigmas");
        if (stated == inputs.end())
            return;
        const auto levels = torch::tensor(m_levels, torch::kFloat64).view({-1, 2});
        const auto reference = stated->second.to(torch::kFloat64);
        const bool equal = levels.sizes() == reference.sizes() && levels.allclose(reference, 5e-5, 1e-6);
        comparison.rule("noise_sigmas", equal, equal ? "as stated" : "asked for between other levels");
    }

private:
    const Fixture& m_fixture;
    std::int64_t m_used = 0;
    std::vector<double> m_levels;
};

// Throws Skip where `options` names one that is not in `known`.
void requireKnown(const Json& options, std::initializer_list<const char*> known)
{
    for (const auto& [name, value] : options.items()) {
        if (std::ranges::find(known, name) == known.end())
            throw Skip("option " + name);
    }
}

Json optionsOf(const Fixture& fixture)
{
    return fixture.settings().contains("options") ? fixture.settings()["options"] : Json::object();
}

void runLoop(const Fixture& fixture, Comparison& comparison, Sampler& sampler, WatchedDenoiser& denoiser)
{
    GivenNoise noise(fixture);
    auto x = fixture.input("x");
    for (std::int64_t i = 0; i < sampler.stepCount(); ++i) {
        x = sampler.step(x, i, denoiser, noise);
        comparison.tensor("x_after_" + std::to_string(i), x);
    }
    comparison.tensor("x_final", x);
    comparison.tensor("denoiser_calls", torch::tensor(denoiser.calls(), torch::kFloat64));
    noise.compare(comparison);
}

// A sampler of k-diffusion, by the name of ours, on given levels.
void runSigmaSampler(const std::string& name, const Fixture& fixture, Comparison& comparison)
{
    const auto given = optionsOf(fixture);
    SamplerOptions options;
    options.sampler = name;
    options.eta = given.value("eta", options.eta);
    options.churn = given.value("s_churn", options.churn);
    options.churnMin = given.value("s_tmin", options.churnMin);
    options.churnMax = given.value("s_tmax", options.churnMax);
    options.noiseScale = given.value("s_noise", options.noiseScale);
    const auto levels = fixture.input("sigmas").to(torch::kFloat64).contiguous();
    const std::vector<double> sigmas(levels.data_ptr<double>(), levels.data_ptr<double>() + levels.numel());
    const auto sampler = makeSampler(options, sigmas, noiseScheduleOf(fixture));
    auto denoiser = formulaDenoiser(fixture);
    runLoop(fixture, comparison, *sampler, denoiser);
}

void runEuler(const Fixture& fixture, Comparison& comparison)
{
    requireKnown(optionsOf(fixture), {"s_churn", "s_tmin", "s_tmax", "s_noise"});
    runSigmaSampler("euler", fixture, comparison);
}

void runHeun(const Fixture& fixture, Comparison& comparison)
{
    requireKnown(optionsOf(fixture), {"s_churn", "s_tmin", "s_tmax", "s_noise"});
    runSigmaSampler("heun", fixture, comparison);
}

void runEulerAncestral(const Fixture& fixture, Comparison& comparison)
{
    requireKnown(optionsOf(fixture), {"eta", "s_noise"});
    runSigmaSampler("euler_a", fixture, comparison);
}

void runDpmPp2m(const Fixture& fixture, Comparison& comparison)
{
    requireKnown(optionsOf(fixture), {});
    runSigmaSampler("dpmpp_2m", fixture, comparison);
}

void runWebUiDdim(const Fixture& fixture, Comparison& comparison)
{
    const auto given = optionsOf(fixture);
    requireKnown(given, {"eta"});
    SamplerOptions options;
    options.etaDdim = given.value("eta", options.etaDdim);
    const auto timesteps = fixture.settings().at("timesteps").get<std::vector<std::int64_t>>();
    Ddim sampler(options, webUiSteps(timesteps, noiseScheduleOf(fixture)));
    auto denoiser = formulaNetwork(fixture, PredictionType::Epsilon);
    runLoop(fixture, comparison, sampler, denoiser);
}

PredictionType diffusersPrediction(const Json& config)
{
    const auto name = config.value("prediction_type", "epsilon");
    if (name == "epsilon")
        return PredictionType::Epsilon;
    if (name == "v_prediction")
        return PredictionType::V;
    if (name == "sample")
        return PredictionType::Sample;
    throw Skip("prediction type " + name);
}

DdpmVariance diffusersVariance(const Json& config)
{
    const auto name = config.value("variance_type", "fixed_small");
    if (name == "fixed_large")
        return DdpmVariance::FixedLarge;
    if (name != "fixed_small" && name != "fixed_small_log") // the latter takes a logarithm and undoes it
        throw Skip("variance type " + name);
    return DdpmVariance::FixedSmall;
}

SamplerOptions diffusersOptions(const Fixture& fixture, const Json& config)
{
    SamplerOptions options;
    options.clipSample = config.value("clip_sample", true);
    options.clipRange = config.value("clip_sample_range", options.clipRange);
    options.variance = diffusersVariance(config);
    options.etaDdim = fixture.settings().value("eta", options.etaDdim);
    return options;
}

void runDiffusersDdpm(const Fixture& fixture, Comparison& comparison)
{
    const auto& config = fixture.settings().at("config");
    requireKnown(config, {"clip_sample", "clip_sample_range", "variance_type", "prediction_type", "timestep_spacing",
                          "steps_offset"});
    const auto timesteps = diffusersTimestepsOf(fixture, config);
    Ddpm sampler(diffusersOptions(fixture, config), diffusersDdpmSteps(timesteps, noiseScheduleOf(fixture)));
    auto denoiser = formulaNetwork(fixture, diffusersPrediction(config));
    comparison.tensor("timesteps", torch::tensor(timesteps, torch::kInt64));
    runLoop(fixture, comparison, sampler, denoiser);
}

void runDiffusersDdim(const Fixture& fixture, Comparison& comparison)
{
    const auto& config = fixture.settings().at("config");
    requireKnown(config, {"clip_sample", "clip_sample_range", "set_alpha_to_one", "prediction_type", "timestep_spacing",
                          "steps_offset"});
    const auto timesteps = diffusersTimestepsOf(fixture, config);
    const bool endAtData = config.value("set_alpha_to_one", true);
    Ddim sampler(diffusersOptions(fixture, config), diffusersDdimSteps(timesteps, endAtData, noiseScheduleOf(fixture)),
                 Ddim::Draws::WhenUsed);
    auto denoiser = formulaNetwork(fixture, diffusersPrediction(config));
    comparison.tensor("timesteps", torch::tensor(timesteps, torch::kInt64));
    runLoop(fixture, comparison, sampler, denoiser);
}

} // namespace

void runSampler(const Fixture& fixture, Comparison& comparison)
{
    static const std::map<std::string, RunKind> runs = {
        {"euler", runEuler},
        {"euler_ancestral", runEulerAncestral},
        {"heun", runHeun},
        {"dpmpp_2m", runDpmPp2m},
        {"ddim", runWebUiDdim},
        {"diffusers_ddpm", runDiffusersDdpm},
        {"diffusers_ddim", runDiffusersDdim},
    };
    const auto name = fixture.setting("sampler", "");
    const auto found = runs.find(name);
    if (found == runs.end())
        throw Skip("sampler " + name);
    found->second(fixture, comparison);
}

} // namespace histosynth::parity
