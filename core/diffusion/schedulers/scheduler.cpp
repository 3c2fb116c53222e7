// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/schedulers/scheduler.h"

#include <algorithm>

#include "core/diffusion/schedulers/align_your_steps.h"
#include "core/diffusion/schedulers/beta.h"
#include "core/diffusion/schedulers/karras.h"
#include "core/diffusion/schedulers/kl_optimal.h"
#include "core/diffusion/schedulers/lcm.h"
#include "core/diffusion/schedulers/polyexponential.h"
#include "core/diffusion/schedulers/uniform.h"

namespace histosynth {

namespace {

// Of a beta distribution: outside of these, levels at the ends of 1000 steps fall together in double precision.
constexpr double leastShape = 0.25;
constexpr double greatestShape = 4;

// For a formula that needs the range only.
template <typename Formula>
auto ofRange(Formula formula)
{
    return [formula](const ScheduleRange& range, const NoiseSchedule&) { return formula(range); };
}

ScheduleRange rangeOf(const SchedulerOptions& options, const Scheduler& scheduler, const NoiseSchedule& noiseSchedule)
{
    // k-diffusion's range before it asked the model.
    constexpr double oldMinimum = 0.1;
    constexpr double oldMaximum = 10.0;
    const auto chosen = [](double asked, double otherwise) { return asked > 0 ? asked : otherwise; };
    const double minimum = options.oldKarrasRange ? oldMinimum : noiseSchedule.sigmaMin();
    const double maximum = options.oldKarrasRange ? oldMaximum : noiseSchedule.sigmaMax();
    return {.steps = options.steps + (options.discardPenultimate ? 1 : 0),
            .sigmaMin = chosen(options.sigmaMin, minimum),
            .sigmaMax = chosen(options.sigmaMax, maximum),
            .rho = chosen(options.rho, scheduler.defaultRho),
            .betaAlpha = options.betaAlpha,
            .betaBeta = options.betaBeta};
}

} // namespace

const FieldList<SchedulerOptions>& SchedulerOptions::fields()
{
    using Options = SchedulerOptions;
    static const FieldList<Options> list = [] {
        auto schedule = field("schedule", &Options::schedule, "Schedule", "Which noise levels are visited.");
        schedule.info.type = FieldType::Choice;
        schedule.info.choices = schedulerNames();
        return FieldList<Options>{
            schedule,
            field("steps", &Options::steps, "Steps", "More steps take longer and follow the model more exactly.")
                .range(1, 1000),
            field("sigma_min", &Options::sigmaMin, "Lowest sigma",
                  "Least noise level above 0; 0 takes the model's own.")
                .range(0, 1000)
                .step(0.01)
                .advanced(),
            field("sigma_max", &Options::sigmaMax, "Highest sigma",
                  "Noise level of the start; 0 takes the model's own.")
                .range(0, 10000)
                .step(0.1)
                .advanced(),
            field("rho", &Options::rho, "Rho", "How much the schedule dwells on low noise; 0 takes the schedule's own.")
                .range(0, 100)
                .advanced(),
            field("beta_alpha", &Options::betaAlpha, "Alpha of Beta",
                  "The schedule Beta: the lower, the longer it dwells on low noise.")
                .range(leastShape, greatestShape)
                .step(0.05)
                .advanced(),
            field("beta_beta", &Options::betaBeta, "Beta of Beta",
                  "The schedule Beta: the lower, the longer it dwells on high noise.")
                .range(leastShape, greatestShape)
                .step(0.05)
                .advanced(),
            field("discard_penultimate", &Options::discardPenultimate, "Discard penultimate sigma",
                  "Make one level more and leave out the last one before 0.")
                .advanced(),
            field("old_karras_range", &Options::oldKarrasRange, "Old Karras range",
                  "Run from sigma 10 to 0.1, as old versions of the web UI did.")
                .advanced(),
        };
    }();
    return list;
}

const std::vector<Scheduler>& schedulers()
{
    static const std::vector<Scheduler> all = {
        {"uniform", "Uniform", 0, uniformSigmas},
        {"karras", "Karras", 7, ofRange(karrasSigmas)},
        {"exponential", "Exponential", 1,
         [](ScheduleRange range, const NoiseSchedule&) {
             range.rho = 1;
             return polyexponentialSigmas(range);
         }},
        {"polyexponential", "Polyexponential", 1, ofRange(polyexponentialSigmas)},
        {"sgm_uniform", "SGM Uniform", 0, sgmUniformSigmas},
        {"kl_optimal", "KL Optimal", 0, ofRange(klOptimalSigmas)},
        {"align_your_steps", "Align Your Steps", 0, ofRange(alignYourStepsSigmas)},
        {"simple", "Simple", 0, simpleSigmas},
        {"normal", "Normal", 0, normalSigmas},
        {"ddim", "DDIM", 0, ddimSigmas},
        {"beta", "Beta", 0, ofRange(betaSigmas)},
        {"lcm", "LCM", 0, lcmSigmas},
    };
    return all;
}

std::vector<std::string> schedulerNames()
{
    std::vector<std::string> names;
    for (const auto& scheduler : schedulers())
        names.push_back(scheduler.name);
    return names;
}

const Scheduler& schedulerNamed(const std::string& name)
{
    std::string known;
    for (const auto& scheduler : schedulers()) {
        if (scheduler.name == name || scheduler.label == name)
            return scheduler;
        known += (known.empty() ? "" : ", ") + scheduler.name;
    }
    throw Error(ErrorKind::WrongUsage, "schedulers.unknown_schedule", {{"name", name}, {"known", known}});
}

std::vector<double> makeSigmas(const SchedulerOptions& options, const NoiseSchedule& noiseSchedule)
{
    const auto& scheduler = schedulerNamed(options.schedule);
    const auto range = rangeOf(options, scheduler, noiseSchedule);
    if (range.sigmaMin >= range.sigmaMax) {
        throw Error(ErrorKind::WrongUsage, "schedulers.empty_range",
                    {{"minimum", std::to_string(range.sigmaMin)}, {"maximum", std::to_string(range.sigmaMax)}});
    }
    auto sigmas = scheduler.sigmas(range, noiseSchedule);
    if (options.discardPenultimate)
        sigmas.erase(sigmas.end() - 2);
    return sigmas;
}

ImageToImageSteps imageToImageSteps(std::int64_t steps, double strength, bool exactSteps)
{
    constexpr double mostStrength = 0.999;
    const double share = std::min(strength, mostStrength);
    if (exactSteps)
        return {static_cast<std::int64_t>(static_cast<double>(steps) / share), steps - 1};
    return {steps, static_cast<std::int64_t>(share * static_cast<double>(steps))};
}

std::vector<double> makeImageToImageSigmas(const SchedulerOptions& options, double strength, bool exactSteps,
                                           const NoiseSchedule& noiseSchedule)
{
    const auto part = imageToImageSteps(options.steps, strength, exactSteps);
    auto whole = options;
    whole.steps = part.scheduleSteps;
    const auto sigmas = makeSigmas(whole, noiseSchedule);
    return {sigmas.begin() + (part.scheduleSteps - part.firstNoisy - 1), sigmas.end()};
}

} // namespace histosynth
