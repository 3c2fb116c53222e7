// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/run_control.h"
#include "core/diffusion/training/compact_training_options.h"
#include "core/diffusion/training/training_data.h"
#include "core/diffusion/training/training_options.h"
#include "core/diffusion/training/training_result.h"

namespace histosynth::test {

// A run of a trainer, as the contract that all trainers keep asks for it.
struct TrainerRun {
    std::int64_t steps = 20;
    std::int64_t checkpointEvery = 5;
    std::int64_t keepCheckpoints = 100;
    std::filesystem::path folder;
    std::optional<std::filesystem::path> resumeFrom = {};
};

struct TrainerUnderTest {
    std::string name;
    std::function<TrainingResult(const TrainerRun&, RunControl&)> train;
};

// Every trainer, small; the compact model's in each precision.
std::vector<TrainerUnderTest> trainersUnderTest();

// The compact model's with what long runs have: several threads, larger images, a rate that depends on the step,
// accumulated gradients. Too slow for every test.
TrainerUnderTest trainerLikeRealRuns();

// A trainer of three numbers towards fixed ones. `lossFactor` of the 0-based step, e.g. to spoil it.
TrainingResult trainToy(const TrainingOptions& options, const TrainerRun& run, RunControl& control,
                        const std::function<double(std::int64_t)>& lossFactor = {});

// A compact model that trains in a second.
CompactTrainingOptions tinyCompactOptions();

// `count` images of two classes: class 0 dark, class 1 bright, with a little noise.
TrainingData tinyData(std::int64_t count, unsigned seed, std::int64_t side = 8);

} // namespace histosynth::test
