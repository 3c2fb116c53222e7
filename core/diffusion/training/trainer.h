// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/json.h"
#include "core/base/run_control.h"
#include "core/diffusion/training/flat_parameters.h"
#include "core/diffusion/training/training_options.h"
#include "core/diffusion/training/training_result.h"

namespace histosynth {

// The loop that all kinds of training share: batches, gradients, AdamW, averaged weights, validation, previews,
// checkpoints, going on. A kind of training says what its weights are, what their loss is on a batch, and how they are
// saved. Works on the thread that calls run(); one run for each object.
class Trainer {
public:
    Trainer(const TrainingOptions& options, std::filesystem::path folder, RunControl& control);
    Trainer(const Trainer&) = delete;
    Trainer& operator=(const Trainer&) = delete;
    virtual ~Trainer() = default;

    // See trainCompact() for what this leaves in the folder, throws and tells.
    TrainingResult run(const std::optional<std::filesystem::path>& resumeFrom);

protected:
    // The weights that are trained, in a fixed order, each under its name in the model file.
    virtual std::vector<NamedTensor> parameters() = 0;

    // The mean loss of one micro-batch, a scalar with a gradient. `position` counts the images of the run: the batch
    // is the images at position ... position + batch - 1 of the run's order. All randomness follows from `generator`.
    virtual at::Tensor batchLoss(std::int64_t position, at::Generator& generator) = 0;

    // The loss on held-out images with noise and timesteps that are the same at every call; nothing without images.
    // The weights in use are the averaged ones.
    virtual std::optional<double> validationLoss() = 0;

    // Draws a picture with the averaged weights, which are in use; nothing where there is no one to draw for.
    virtual std::optional<std::filesystem::path> preview(std::int64_t step) = 0;

    // Writes the model file, atomically.
    virtual void saveModel(const std::filesystem::path& file, const std::vector<NamedTensor>& averaged,
                           std::int64_t step) = 0;

    // What must be the same for a run to go on: options and data of this kind of training.
    virtual Json identity() const = 0;

private:
    struct State;

    bool due(std::int64_t step, std::int64_t every) const;
    double learningRate(std::int64_t step) const;
    [[noreturn]] void refuseToGoOn(const State& state, std::int64_t step) const; // something is not finite
    void answerRequest(State& state);
    void takeStep(State& state);
    void look(State& state, bool validate, bool draw);
    void drawPreview(std::int64_t step);
    void saveCheckpoint(State& state);
    void deleteOldCheckpoints(const State& state);
    void restore(State& state, const std::filesystem::path& file);

    TrainingOptions m_options;
    std::filesystem::path m_folder;
    RunControl& m_control;
};

} // namespace histosynth
