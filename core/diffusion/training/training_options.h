// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/options.h"
#include "core/diffusion/models/device.h"
#include "core/diffusion/models/precision.h"
#include "core/diffusion/training/learning_rate_schedule.h"
#include "core/diffusion/training/losses.h"

namespace histosynth {

// What every kind of training can be told about its loop. The options of one kind are a struct that adds to this one.
struct TrainingOptions {
    std::int64_t steps = 1000;
    std::int64_t batch = 16;       // images per micro-batch
    std::int64_t accumulation = 1; // micro-batches per step
    double learningRate = 1e-3;
    LearningRateKind learningRateSchedule = LearningRateKind::Cosine;
    std::int64_t warmupSteps = 50;
    double weightDecay = 0.01;
    double gradientClip = 1.0; // 0: never
    double emaDecay = 0.995;
    LossKind loss = LossKind::MeanSquared;
    Precision precision = Precision::Auto;
    ComputeDevice device = ComputeDevice::Auto;
    std::int64_t checkpointEvery = 500;
    std::int64_t keepCheckpoints = 3;
    std::int64_t validationEvery = 250;
    std::int64_t previewEvery = 500;
    std::int64_t seed = 0;
    std::int64_t threads = 0; // 0: as many as LibTorch takes
};

// The fields of the options above as members of `Options`, which derives from TrainingOptions.
template <typename Options>
FieldList<Options> trainingFields();

// Problems between the options above, for the check() of an option struct that derives from them.
std::vector<OptionProblem> crossCheck(const TrainingOptions& options);

template <typename Options>
FieldList<Options> trainingFields()
{
    using Integer = std::int64_t;
    const std::vector<std::pair<std::string, LearningRateKind>> rates{{"constant", LearningRateKind::Constant},
                                                                      {"cosine", LearningRateKind::Cosine}};
    const std::vector<std::pair<std::string, LossKind>> losses{
        {"mse", LossKind::MeanSquared}, {"mae", LossKind::MeanAbsolute}, {"huber", LossKind::Huber}};
    return {
        field<Options, Integer>("steps", &Options::steps, HISTOSYNTH_TEXT("Steps"),
                                HISTOSYNTH_TEXT("How often the weights are changed."))
            .range(1, 10'000'000)
            .unit("steps"),
        field<Options, Integer>("batch", &Options::batch, HISTOSYNTH_TEXT("Batch"),
                                HISTOSYNTH_TEXT("Images that are computed at once; more need more memory."))
            .range(1, 1024)
            .unit("images"),
        field<Options, Integer>("accumulation", &Options::accumulation, HISTOSYNTH_TEXT("Accumulation"),
                                HISTOSYNTH_TEXT("Batches whose gradients are added up before a step is taken."))
            .range(1, 1024)
            .advanced(),
        field<Options, double>("learning_rate", &Options::learningRate, HISTOSYNTH_TEXT("Learning rate"),
                               HISTOSYNTH_TEXT("How far a step changes the weights, at its highest."))
            .range(0, 1)
            .step(1e-4),
        choice<Options, LearningRateKind>("learning_rate_schedule", &Options::learningRateSchedule, rates,
                                          HISTOSYNTH_TEXT("Learning rate over time"),
                                          HISTOSYNTH_TEXT("Constant, or falling to 0 along half a cosine wave."))
            .advanced(),
        field<Options, Integer>(
            "warmup_steps", &Options::warmupSteps, HISTOSYNTH_TEXT("Warm-up"),
            HISTOSYNTH_TEXT("Steps over which the learning rate rises from 0; at most half of all."))
            .range(0, 1'000'000)
            .unit("steps")
            .advanced(),
        field<Options, double>("weight_decay", &Options::weightDecay, HISTOSYNTH_TEXT("Weight decay"),
                               HISTOSYNTH_TEXT("How strongly weights are pulled towards 0."))
            .range(0, 1)
            .step(0.01)
            .advanced(),
        field<Options, double>("gradient_clip", &Options::gradientClip, HISTOSYNTH_TEXT("Gradient clipping"),
                               HISTOSYNTH_TEXT("Longer gradients are shortened to this length; 0 leaves them."))
            .range(0, 1e6)
            .step(0.1)
            .advanced(),
        field<Options, double>("ema_decay", &Options::emaDecay, HISTOSYNTH_TEXT("Averaging of weights"),
                               HISTOSYNTH_TEXT("Share of the past in the averaged weights that make the images."))
            .range(0, 0.999999)
            .step(0.001)
            .advanced(),
        choice<Options, LossKind>("loss", &Options::loss, losses, HISTOSYNTH_TEXT("Loss"),
                                  HISTOSYNTH_TEXT("How the distance between prediction and target is measured."))
            .advanced(),
        choice<Options, Precision>("precision", &Options::precision, precisionNames(), HISTOSYNTH_TEXT("Precision"),
                                   HISTOSYNTH_TEXT("Numbers to compute in; auto takes bf16 where that is fast."))
            .advanced(),
        choice<Options, ComputeDevice>("device", &Options::device, computeDeviceNames(), HISTOSYNTH_TEXT("Device"),
                                       HISTOSYNTH_TEXT("Auto computes on the graphics card where one can be used."))
            .advanced(),
        field<Options, Integer>("checkpoint_every", &Options::checkpointEvery, HISTOSYNTH_TEXT("Checkpoint every"),
                                HISTOSYNTH_TEXT("Steps between two saved states of the run."))
            .range(1, 10'000'000)
            .unit("steps"),
        field<Options, Integer>("keep_checkpoints", &Options::keepCheckpoints, HISTOSYNTH_TEXT("Checkpoints kept"),
                                HISTOSYNTH_TEXT("How many of the last ones stay; the best one stays in any case."))
            .range(1, 100'000)
            .advanced(),
        field<Options, Integer>("validation_every", &Options::validationEvery, HISTOSYNTH_TEXT("Validate every"),
                                HISTOSYNTH_TEXT("Steps between two looks at images that are not trained on."))
            .range(1, 10'000'000)
            .unit("steps"),
        field<Options, Integer>("preview_every", &Options::previewEvery, HISTOSYNTH_TEXT("Preview every"),
                                HISTOSYNTH_TEXT("Steps between two pictures of the progress; 0 for none."))
            .range(0, 10'000'000)
            .unit("steps"),
        field<Options, Integer>("seed", &Options::seed, HISTOSYNTH_TEXT("Seed"),
                                HISTOSYNTH_TEXT("Start of all random numbers; the same seed gives the same model."))
            .range(0, 9'007'199'254'740'991),
        field<Options, Integer>("threads", &Options::threads, HISTOSYNTH_TEXT("Threads"),
                                HISTOSYNTH_TEXT("Threads to compute on; 0 takes all cores."))
            .range(0, 1024)
            .advanced(),
    };
}

} // namespace histosynth
