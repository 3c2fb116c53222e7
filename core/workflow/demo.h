// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "core/workflow/evaluate_run.h"
#include "core/workflow/train_model.h"

namespace histosynth {

struct DemoResult {
    std::filesystem::path project;
    std::filesystem::path archive;
    std::filesystem::path report;
    TrainResult training;
    EvaluateResult evaluation;
    std::int64_t syntheticImages = 0;
};

// The whole chain on H&E fields that the program draws itself: a sample project, its archive and its report in
// `folder`. `quick`: small images and few steps, under three minutes on two cores. What an interrupted demo has done in
// the folder is used, and a training with the same options. Throws as the links of the chain; Error (BadInput)
// "demo.folder_not_ours" {folder} for a folder with other things in it.
DemoResult runDemo(const std::filesystem::path& folder, bool quick, RunControl& control);

} // namespace histosynth
