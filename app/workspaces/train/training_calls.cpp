// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/train/training_calls.h"

#include "core/workflow/train_model.h"

namespace histosynth {

namespace {

CompactTrainingOptions optionsOf(const Json& json)
{
    CompactTrainingOptions options;
    throwIfAny(fromJson(options, json));
    return options;
}

TrainedRun summaryOf(const TrainResult& result)
{
    return {result.run, result.steps, result.validation};
}

} // namespace

const std::vector<FieldInfo>& compactFields()
{
    static const auto infos = [] {
        std::vector<FieldInfo> made;
        for (const auto& field : CompactTrainingOptions::fields())
            made.push_back(field.info);
        return made;
    }();
    return infos;
}

const Json& compactDefaults()
{
    static const Json defaults = toJson(CompactTrainingOptions());
    return defaults;
}

std::vector<OptionProblem> compactProblems(const Json& options)
{
    CompactTrainingOptions read;
    auto problems = fromJson(read, options);
    if (problems.empty())
        problems = check(read);
    return problems;
}

std::string costKey(const Json& options, const TrainingSet& set)
{
    Json key = options;
    for (const auto* free : {"steps", "learning_rate", "learning_rate_schedule", "warmup_steps", "weight_decay",
                             "gradient_clip", "ema_decay", "checkpoint_every", "keep_checkpoints", "validation_every",
                             "preview_every", "seed", "class_dropout", "noise_schedule", "prediction"})
        key.erase(free);
    key["classes"] = set.classes;
    key["validated"] = set.validationImages > 0;
    return key.dump();
}

TrainingCost measureCompact(const Json& options, const TrainingSet& set, RunControl& control)
{
    return measureTraining(optionsOf(options), set, control);
}

TrainingPlan planCompact(const Json& options, const TrainingSet& set, const TrainingCost& cost, const MachineRoom& room)
{
    return planTraining(optionsOf(options), set, cost, room);
}

std::int64_t stepsOf(const Json& options)
{
    return options.value("steps", CompactTrainingOptions().steps);
}

TrainedRun trainCompactModel(Project& project, const Json& options, RunControl& control)
{
    return summaryOf(trainModel(project, optionsOf(options), control));
}

TrainedRun resumeCompactModel(Project& project, RowId run, RunControl& control)
{
    return summaryOf(resumeTraining(project, run, control));
}

} // namespace histosynth
