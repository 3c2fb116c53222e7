// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/workflow/evaluate_run.h"
#include "core/workflow/generate_images.h"
#include "core/workflow/train_model.h"

namespace histosynth {

// What --json prints of results that are more than a few numbers.
Json resultJson(const TrainResult& result);
Json resultJson(Project& project, const GenerateResult& result);
Json resultJson(const EvaluateResult& result);
Json resultJson(const std::vector<ClassSummary>& summary);

} // namespace histosynth
