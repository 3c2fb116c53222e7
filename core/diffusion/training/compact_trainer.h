// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/run_control.h"
#include "core/diffusion/pipelines/generated_image.h"
#include "core/diffusion/training/compact_training_options.h"
#include "core/diffusion/training/training_data.h"
#include "core/diffusion/training/training_result.h"

namespace histosynth {

// Writes the images of a preview (in class order, the same number of each class) to a picture file and returns its
// path. May throw: the run goes on with a notice.
using PreviewWriter =
    std::function<std::filesystem::path(std::int64_t step, const std::vector<GeneratedImage>& images)>;

struct CompactTraining {
    CompactTrainingOptions options;
    std::vector<std::string> classNames; // at least one; labels of the data are indices into it
    const TrainingData& train;           // side = options.side, every label at least once is not required
    const TrainingData& validation;      // may be empty, with the notice "training.no_validation"
    std::filesystem::path folder;        // exists; gets the checkpoints (see listCheckpoints)
    std::optional<std::filesystem::path> resumeFrom = {}; // a training checkpoint of the same options and data
    PreviewWriter writePreview = {};                      // without it there are no previews
};

// Trains a compact model from nothing (or on from a training checkpoint) until options.steps steps are taken.
//
// Writes a model file and a training checkpoint every options.checkpointEvery steps and at the end, and deletes those
// that are neither among the last options.keepCheckpoints nor the best. Events: TrainingStep, ValidationLoss (before
// the first step, every options.validationEvery steps, at each checkpoint), Preview, and the Notices
// "training.checkpoint_written" {step, file, model}, "training.preview_failed" {step, reason},
// "training.no_validation".
//
// Pause: a training checkpoint of the last step taken is written, then the call waits. Stop: the same is written, then
// Stopped is thrown. With the training checkpoint the run goes on bit for bit as if it had never stopped, on the same
// machine with the same threads and precision.
//
// Throws Error: "training.loss_not_finite" {step, checkpoint} (the last good training checkpoint stays; empty when
// there is none yet), "training.bad_data" {reason}, those of loadTrainingCheckpoint(), "training.other_run" {file,
// what} when the checkpoint belongs to other options or images, "file.cannot_write". The options must have passed
// check().
TrainingResult trainCompact(const CompactTraining& training, RunControl& control);

} // namespace histosynth
