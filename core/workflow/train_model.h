// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/diffusion/training/compact_training_options.h"
#include "core/project/project.h"

namespace histosynth {

struct TrainResult {
    RowId run = 0;
    std::int64_t steps = 0;
    std::int64_t trainingImages = 0;
    std::int64_t validationImages = 0;
    double loss = 0.0;
    std::optional<double> firstValidation;
    std::optional<double> validation;
    std::optional<std::int64_t> bestStep;
    std::vector<std::int64_t> checkpoints; // steps
};

// Trains a compact model on the training crops and augmented images of all classes that have any (a class without is
// told by Notice "train.class_without_images" {class}), validating on the validation crops. The run, its loss, its
// training checkpoints and previews are in the project at every moment, and the images that it sees are named as its
// inputs. Throws InvalidOptions; Error (BadInput) "train.no_images"; and what trainCompact() throws.
TrainResult trainModel(Project& project, const CompactTrainingOptions& options, RunControl& control);

// Goes on with a run that was stopped, interrupted or failed, from its last training checkpoint, or from the start
// where it has none. Without `run`: the last training. Throws Error (BadInput) "train.nothing_to_resume",
// "train.run_is_done" {run}; what trainCompact() throws, "training.other_run" when the images have changed since.
TrainResult resumeTraining(Project& project, std::optional<RowId> run, RunControl& control);

// The training with these options, on whichever images it was: the newest one if it is done, else it is resumed. A new
// one where there is none, or one that cannot be resumed because the images have changed. Throws as both above.
TrainResult ensureTraining(Project& project, const CompactTrainingOptions& options, RunControl& control);

} // namespace histosynth
