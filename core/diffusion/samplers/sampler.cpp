// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/samplers/sampler.h"

#include "core/diffusion/samplers/ddim.h"
#include "core/diffusion/samplers/ddpm.h"
#include "core/diffusion/samplers/dpmpp_2m.h"
#include "core/diffusion/samplers/euler.h"
#include "core/diffusion/samplers/euler_ancestral.h"
#include "core/diffusion/samplers/heun.h"

namespace histosynth {

namespace {

using Sigmas = std::vector<double>;
using Made = std::unique_ptr<Sampler>;

template <typename Kind>
Made alongSigmas(const SamplerOptions& options, const Sigmas& sigmas, const NoiseSchedule&)
{
    return std::make_unique<Kind>(options, sigmas);
}

template <typename Kind>
Made alongTimesteps(const SamplerOptions& options, const Sigmas& sigmas, const NoiseSchedule& noiseSchedule)
{
    return std::make_unique<Kind>(options, timestepSteps(sigmas, noiseSchedule));
}

Made makeDpmPp2m(const SamplerOptions&, const Sigmas& sigmas, const NoiseSchedule&)
{
    return std::make_unique<DpmPp2m>(sigmas);
}

} // namespace

const FieldList<SamplerOptions>& SamplerOptions::fields()
{
    using Options = SamplerOptions;
    static const FieldList<Options> list = [] {
        auto sampler =
            field("sampler", &Options::sampler, "Sampler", "How a step from noise towards the image is taken.");
        sampler.info.type = FieldType::Choice;
        sampler.info.choices = samplerNames();
        return FieldList<Options>{
            sampler,
            field("eta", &Options::eta, "Eta", "Euler a: share of a step's noise that is drawn anew.")
                .range(0, 1)
                .step(0.05)
                .advanced(),
            field("eta_ddim", &Options::etaDdim, "Eta of DDIM", "Noise of a DDIM step: 0 none, 1 as much as DDPM's.")
                .range(0, 1)
                .step(0.05)
                .advanced(),
            field("churn", &Options::churn, "Churn", "Euler and Heun: how much noise is added and removed again.")
                .range(0, 100)
                .step(0.1)
                .advanced(),
            field("churn_min", &Options::churnMin, "Churn from", "Lowest sigma at which churn adds noise.")
                .range(0, 1000)
                .step(0.1)
                .advanced(),
            field("churn_max", &Options::churnMax, "Churn up to",
                  "Highest sigma at which churn adds noise; 0 is no limit.")
                .range(0, 10000)
                .step(0.1)
                .advanced(),
            field("noise_scale", &Options::noiseScale, "Noise scale", "Factor on the noise of churn and of Euler a.")
                .range(0, 2)
                .step(0.001)
                .advanced(),
            field("clip_sample", &Options::clipSample, "Clip estimates",
                  "DDIM and DDPM: keep the estimated image within its range at each step; for models of pixels.")
                .advanced(),
            field("clip_range", &Options::clipRange, "Clip range", "Largest value of a clipped estimate.")
                .range(0.01, 1000)
                .advanced(),
            choice("variance", &Options::variance,
                   {{"fixed_small", DdpmVariance::FixedSmall}, {"fixed_large", DdpmVariance::FixedLarge}},
                   "DDPM variance", "Which of DDPM's two noise variances a step has.")
                .advanced(),
        };
    }();
    return list;
}

const std::vector<SamplerInfo>& samplers()
{
    static const std::vector<SamplerInfo> all = {
        {"ddpm", "DDPM", "uniform", 1, true, alongTimesteps<Ddpm>},
        {"ddim", "DDIM", "uniform", 1, false, alongTimesteps<Ddim>},
        {"euler", "Euler", "uniform", 1, false, alongSigmas<Euler>},
        {"euler_a", "Euler a", "uniform", 1, true, alongSigmas<EulerAncestral>},
        {"heun", "Heun", "uniform", 2, false, alongSigmas<Heun>},
        {"dpmpp_2m", "DPM++ 2M", "karras", 1, false, makeDpmPp2m},
    };
    return all;
}

std::vector<std::string> samplerNames()
{
    std::vector<std::string> names;
    for (const auto& sampler : samplers())
        names.push_back(sampler.name);
    return names;
}

const SamplerInfo& samplerNamed(const std::string& name)
{
    std::string known;
    for (const auto& sampler : samplers()) {
        if (sampler.name == name || sampler.label == name)
            return sampler;
        known += (known.empty() ? "" : ", ") + sampler.name;
    }
    throw Error(ErrorKind::WrongUsage, "samplers.unknown_sampler", {{"name", name}, {"known", known}});
}

std::unique_ptr<Sampler> makeSampler(const SamplerOptions& options, const std::vector<double>& sigmas,
                                     const NoiseSchedule& noiseSchedule)
{
    return samplerNamed(options.sampler).make(options, sigmas, noiseSchedule);
}

} // namespace histosynth
