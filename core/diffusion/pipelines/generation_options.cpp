// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/pipelines/generation_options.h"

#include "core/diffusion/samplers/sampler.h"
#include "core/diffusion/schedulers/scheduler.h"

namespace histosynth {

namespace {

using Options = GenerationOptions;

// LibTorch's generator for processors takes 32 bits: a larger seed would repeat the images of a smaller one.
constexpr std::int64_t largestSeed = 4'294'967'295;

// A text option that takes one of the names of a table.
Field<Options> nameField(std::string name, std::string Options::* member, std::vector<std::string> names,
                         std::string label, std::string help)
{
    auto made = field(std::move(name), member, std::move(label), std::move(help));
    made.info.type = FieldType::Choice;
    made.info.choices = std::move(names);
    return made;
}

FieldList<Options> makeFields()
{
    return {
        field("count", &Options::count, HISTOSYNTH_TEXT("Images"), HISTOSYNTH_TEXT("How many images to draw."))
            .range(1, 1'000'000)
            .unit("images"),
        nameField("sampler", &Options::sampler, samplerNames(), HISTOSYNTH_TEXT("Sampler"),
                  HISTOSYNTH_TEXT("How each step from noise to image is taken.")),
        nameField("schedule", &Options::schedule, schedulerNames(), HISTOSYNTH_TEXT("Schedule"),
                  HISTOSYNTH_TEXT("Which noise levels the steps visit.")),
        field("steps", &Options::steps, HISTOSYNTH_TEXT("Steps"),
              HISTOSYNTH_TEXT("Steps from noise to image; more take longer and are finer."))
            .range(1, 1000)
            .unit("steps"),
        field("guidance", &Options::guidance, HISTOSYNTH_TEXT("Guidance"),
              HISTOSYNTH_TEXT("How strongly an image is pulled towards its class; 1 is not at all."))
            .range(0, 50)
            .step(0.5),
        field("seed", &Options::seed, HISTOSYNTH_TEXT("Seed"),
              HISTOSYNTH_TEXT("Of the first image, counted on from there; the same seed gives the same image."))
            .range(0, static_cast<double>(largestSeed)),
        field("eta", &Options::eta, HISTOSYNTH_TEXT("Fresh noise"),
              HISTOSYNTH_TEXT("Euler a: how much of each step's noise is drawn anew."))
            .range(0, 1)
            .step(0.1)
            .advanced(),
        field("eta_ddim", &Options::etaDdim, HISTOSYNTH_TEXT("Fresh noise of DDIM"),
              HISTOSYNTH_TEXT("DDIM: how much of each step's noise is drawn anew; 0 is none."))
            .range(0, 1)
            .step(0.1)
            .advanced(),
        field("batch", &Options::batch, HISTOSYNTH_TEXT("Batch"),
              HISTOSYNTH_TEXT("Images on their way at once; changes memory, never the images."))
            .range(1, 1024)
            .unit("images")
            .advanced(),
        choice("precision", &Options::precision, precisionNames(), HISTOSYNTH_TEXT("Precision"),
               HISTOSYNTH_TEXT("Numbers to compute in; auto takes bf16 where that is fast."))
            .advanced(),
        choice("device", &Options::device, computeDeviceNames(), HISTOSYNTH_TEXT("Device"),
               HISTOSYNTH_TEXT("Auto computes on the graphics card where one can be used."))
            .advanced(),
        field("threads", &Options::threads, HISTOSYNTH_TEXT("Threads"),
              HISTOSYNTH_TEXT("Threads to compute on; 0 takes all cores."))
            .range(0, 1024)
            .advanced(),
    };
}

} // namespace

const FieldList<GenerationOptions>& GenerationOptions::fields()
{
    static const auto list = makeFields();
    return list;
}

std::vector<OptionProblem> check(const GenerationOptions& options)
{
    auto problems = check<GenerationOptions>(options);
    const auto highest = largestSeed - options.count + 1;
    if (problems.empty() && options.seed > highest)
        problems.push_back(
            {"seed",
             "option.out_of_range",
             {{"minimum", "0"}, {"maximum", std::to_string(highest)}, {"value", std::to_string(options.seed)}}});
    return problems;
}

} // namespace histosynth
