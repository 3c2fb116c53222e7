// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/project/classes.h"
#include "core/project/splits.h"

namespace histosynth {

// What a project has of one class.
struct ClassSummary {
    ImageClass imageClass;
    std::int64_t patients = 0; // images without a patient count for one each
    SplitCounts images;
    SplitCounts crops;
    SplitCounts augmented;
    std::int64_t synthetic = 0; // for export
    std::int64_t accepted = 0;  // of those
    std::int64_t rejected = 0;
};

std::vector<ClassSummary> summarize(Database& database);

} // namespace histosynth
