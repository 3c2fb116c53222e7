// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "core/project/project.h"
#include "core/workflow/evaluate_run.h"

namespace histosynth {

// Writes one HTML file that tells a training run from its data to its images: real, augmented and synthetic pictures of
// each class, the loss, the texture distance of each training checkpoint, and all settings. It needs nothing else and
// names no patient. `evaluation` must be of the run.
void writeTrainingReport(Project& project, const EvaluateResult& evaluation, const std::filesystem::path& file);

} // namespace histosynth
