// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/options.h"
#include "core/diffusion/models/compact_config.h"
#include "core/diffusion/schedulers/noise_schedule.h"
#include "core/diffusion/training/training_options.h"

namespace histosynth {

// How a compact model is trained from nothing. The defaults are what 2 processor cores learn most with in a few minutes
// on a few hundred crops (validation loss at equal time): most channels where the image is finest, one block a level;
// many small batches rather than few large ones.
struct CompactTrainingOptions : TrainingOptions {
    CompactTrainingOptions();

    std::int64_t side = 64;
    std::int64_t patch = 2;
    std::string channels = "64,96,128"; // of each level of the U-Net, finest first
    std::int64_t layers = 1;
    std::int64_t attentionLevels = 1;
    PredictionType prediction = PredictionType::V;
    BetaSchedule noiseSchedule = BetaSchedule::Cosine;
    double classDropout = 0.1; // share of images shown without their class, for guidance
    bool flips = true;         // and quarter turns: a section has no up

    // The model that is trained.
    CompactConfig config(const std::vector<std::string>& classNames) const;

    static const FieldList<CompactTrainingOptions>& fields();
};

// Problems of each option by itself and of their combination, all at once.
std::vector<OptionProblem> check(const CompactTrainingOptions& options);

} // namespace histosynth
