// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/trained_model.h"

#include <algorithm>

#include "core/diffusion/training/training_result.h"

namespace histosynth {

namespace {

TrainedModel modelOf(Project& project, const Run& run, RowId checkpointId, std::int64_t step)
{
    TrainedModel model;
    model.run = run;
    model.checkpointId = checkpointId;
    model.step = step;
    model.file = modelFile(project.runs().folder(run.id) / "checkpoints", step);
    for (const auto& one : run.settings.at("classes"))
        model.classIds.push_back(project.classes().resolve(one.at("id").get<RowId>()));
    return model;
}

} // namespace

Run trainingRun(Project& project, std::optional<RowId> run)
{
    if (!run) {
        if (auto latest = project.runs().latest(RunKind::Train))
            return *latest;
        throw Error(ErrorKind::BadInput, "train.no_run", {});
    }
    auto found = project.runs().get(*run);
    if (found.kind != RunKind::Train)
        throw Error(ErrorKind::BadInput, "train.not_a_training", {{"run", std::to_string(*run)}});
    return found;
}

TrainedModel trainedModel(Project& project, const Run& run, std::optional<std::int64_t> step)
{
    const auto best = project.trainingCheckpoints().best(run.id);
    if (!best)
        throw Error(ErrorKind::BadInput,
                    run.state == RunState::Done ? "train.no_checkpoint_left" : "train.no_checkpoint",
                    {{"run", std::to_string(run.id)}});
    if (!step)
        return modelOf(project, run, best->id, best->step);
    std::string known;
    for (const auto& checkpoint : project.trainingCheckpoints().list(run.id)) {
        if (checkpoint.step == *step)
            return modelOf(project, run, checkpoint.id, checkpoint.step);
        known += (known.empty() ? "" : ", ") + std::to_string(checkpoint.step);
    }
    throw Error(ErrorKind::BadInput, "train.no_such_checkpoint",
                {{"run", std::to_string(run.id)}, {"step", std::to_string(*step)}, {"known", known}});
}

std::vector<TrainedModel> trainedModels(Project& project, const Run& run)
{
    std::vector<TrainedModel> models;
    for (const auto& checkpoint : project.trainingCheckpoints().list(run.id))
        models.push_back(modelOf(project, run, checkpoint.id, checkpoint.step));
    return models;
}

void deleteCheckpoint(Project& project, RowId run, std::int64_t step)
{
    const auto model = trainedModel(project, trainingRun(project, run), step);
    project.trainingCheckpoints().remove(model.checkpointId);
}

std::int64_t labelOf(const TrainedModel& model, const ImageClass& imageClass)
{
    const auto& trained = model.run.settings.at("classes");
    for (std::size_t label = 0; label < trained.size(); ++label) {
        if (trained[label].at("id").get<RowId>() == imageClass.id)
            return static_cast<std::int64_t>(label);
    }
    const auto found = std::ranges::find(model.classIds, imageClass.id);
    if (found == model.classIds.end())
        throw Error(ErrorKind::BadInput, "generate.class_unknown_to_model",
                    {{"class", imageClass.name}, {"run", std::to_string(model.run.id)}});
    return found - model.classIds.begin();
}

} // namespace histosynth
