// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/diffusion/training/training_data.h"
#include "core/project/project.h"

namespace histosynth {

// The rows of the images that loadTrainingData() reads for training and for validation.
TrainingInputs trainingInputs(Project& project, const std::vector<RowId>& classIds);

// Reads the images of a split into memory, shrunk to `side` px: crops, and for Split::Train their augmented children as
// well. Labels are indices into `classIds`. The order is that of the rows, so the same project gives the same data.
// Progress "load". Throws what reading files throws.
TrainingData loadTrainingData(Project& project, const std::vector<RowId>& classIds, Split split, std::int64_t side,
                              RunControl& control);

} // namespace histosynth
