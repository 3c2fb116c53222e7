// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/evaluate_options.h"

#include <algorithm>

namespace histosynth {

namespace {

using Options = EvaluateOptions;

// An option of the drawing takes what the same option of `generate` takes.
template <typename Value>
Field<Options> drawingField(const std::string& name, Value Options::* member)
{
    auto made = field(name, member, {}, {});
    const auto& all = GenerationOptions::fields();
    const auto same = std::ranges::find(all, name, [](const Field<GenerationOptions>& one) { return one.info.name; });
    made.info = same->info;
    return made;
}

FieldList<Options> makeFields()
{
    return {
        field("run", &Options::run, HISTOSYNTH_TEXT("Training run"),
              HISTOSYNTH_TEXT("The training run to judge; 0 takes the last."))
            .range(0, 1e15),
        field("checkpoint", &Options::checkpoint, HISTOSYNTH_TEXT("Checkpoint"),
              HISTOSYNTH_TEXT("The training step to judge; 0 takes all that are kept."))
            .range(0, 1e15),
        field("count", &Options::count, HISTOSYNTH_TEXT("Images"),
              HISTOSYNTH_TEXT("Images to draw for each class and training checkpoint."))
            .range(3, 100'000)
            .unit("images"),
        drawingField("sampler", &Options::sampler).advanced(),
        drawingField("schedule", &Options::schedule).advanced(),
        drawingField("steps", &Options::steps),
        drawingField("guidance", &Options::guidance),
        drawingField("seed", &Options::seed),
    };
}

} // namespace

GenerationOptions EvaluateOptions::drawing() const
{
    GenerationOptions options;
    options.count = count;
    options.sampler = sampler;
    options.schedule = schedule;
    options.steps = steps;
    options.guidance = guidance;
    options.seed = seed;
    return options;
}

const FieldList<EvaluateOptions>& EvaluateOptions::fields()
{
    static const auto list = makeFields();
    return list;
}

std::vector<OptionProblem> check(const EvaluateOptions& options)
{
    auto problems = check<EvaluateOptions>(options);
    for (auto& problem : check(options.drawing())) {
        if (std::ranges::find(problems, problem.field, &OptionProblem::field) == problems.end())
            problems.push_back(std::move(problem));
    }
    return problems;
}

} // namespace histosynth
