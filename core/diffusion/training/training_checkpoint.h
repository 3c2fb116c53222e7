// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "core/base/json.h"
#include "core/diffusion/training/flat_parameters.h"

namespace histosynth {

// The whole state of a run between two steps. Random numbers and data order have no state of their own: both follow
// from the seed and the step (see stepSeed).
struct TrainingState {
    std::int64_t step = 0; // steps taken
    Json identity;         // options and data that must be the same for the run to go on
    std::vector<NamedTensor> weights;
    std::vector<NamedTensor> averaged;
    std::vector<NamedTensor> firstMoment; // of AdamW, as many as weights
    std::vector<NamedTensor> secondMoment;
    std::vector<double> recentLosses; // for the mean that the result tells
    std::optional<double> firstValidation;
    std::optional<double> bestValidation;
    std::optional<std::int64_t> bestStep;
};

// One safetensors file, written atomically: on a full disk the previous file stays and Error (OutOfResource)
// "file.cannot_write" is thrown.
void saveTrainingCheckpoint(const std::filesystem::path& file, const TrainingState& checkpoint);

// Tensors come in the order of `names`, with the shapes of `like`. Throws Error (BadInput): those of SafetensorsFile,
// "training.no_checkpoint" {file} when the file is something else (a model file, say), "training.checkpoint_damaged"
// {file, reason} when its contents do not fit each other, their checksum or the network,
// or are of a form that is not known.
TrainingState loadTrainingCheckpoint(const std::filesystem::path& file, const std::vector<NamedTensor>& like);

} // namespace histosynth
