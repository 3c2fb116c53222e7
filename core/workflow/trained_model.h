// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/project/project.h"

namespace histosynth {

// A model that a training run of the project has left, and what it can draw.
struct TrainedModel {
    Run run;
    RowId checkpointId = 0;
    std::int64_t step = 0;
    std::filesystem::path file;  // the model file
    std::vector<RowId> classIds; // by label: the classes of today, after merges
};

// The training run by number, the last one for none. Throws Error (BadInput) "train.no_run" when there is none,
// "project.no_such_run" {run}, "train.not_a_training" {run}.
Run trainingRun(Project& project, std::optional<RowId> run);

// The model of a step; without `step` the best one. Throws Error (BadInput) "train.no_checkpoint" {run},
// "train.no_checkpoint_left" {run}, "train.no_such_checkpoint" {run, step, known}.
TrainedModel trainedModel(Project& project, const Run& run, std::optional<std::int64_t> step);

// The models of all steps that are kept, by step. May be empty.
std::vector<TrainedModel> trainedModels(Project& project, const Run& run);

// Deletes a training checkpoint of a run, and its model file. Throws as trainedModel().
void deleteCheckpoint(Project& project, RowId run, std::int64_t step);

// The label under which the model knows a class: its own, else that of a class that was merged into it. Throws Error
// (BadInput) "generate.class_unknown_to_model" {class, run}.
std::int64_t labelOf(const TrainedModel& model, const ImageClass& imageClass);

} // namespace histosynth
