// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace histosynth {

// What a run keeps of one of its steps. Either file may have been deleted by hand; then its path is empty.
struct RunCheckpoint {
    std::int64_t step = 0;
    std::filesystem::path model;    // "checkpoint": a model file with the averaged weights
    std::filesystem::path training; // "training checkpoint": the whole state, to go on from
    std::uintmax_t bytes = 0;       // of both
};

struct TrainingResult {
    std::int64_t step = 0;                  // the last one taken
    double loss = 0.0;                      // mean over the last 100 steps at most
    std::optional<double> firstValidation;  // of the run, before its first step
    std::optional<double> validation;       // after the last step
    std::optional<std::int64_t> bestStep;   // of the lowest validation loss that has a checkpoint
    std::vector<RunCheckpoint> checkpoints; // rising by step
    std::filesystem::path model;            // of the last step
};

// The checkpoints that lie in a run's folder, rising by step. Names: `step-000500.safetensors` and
// `step-000500.training.safetensors`. Other files are left out.
std::vector<RunCheckpoint> listCheckpoints(const std::filesystem::path& folder);

// Their names.
std::filesystem::path modelFile(const std::filesystem::path& folder, std::int64_t step);
std::filesystem::path trainingCheckpointFile(const std::filesystem::path& folder, std::int64_t step);

} // namespace histosynth
