// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/options.h"
#include "core/image/sampling_map.h"
#include "core/image/seeded_random.h"

namespace histosynth {

// Tissue pushed about as if it were soft: the inner nodes of a grid are moved, what lies between follows smoothly, the
// border stays.
struct ElasticDistortionOptions {
    bool enabled = false;
    double probability = 0.7;
    int cells = 8;          // of the grid, per side
    double magnitude = 5.0; // largest shift of a node in x and in y, pixels

    static const FieldList<ElasticDistortionOptions>& fields();
};

// Appends a distortion by shifts uniform in [-magnitude, magnitude]; returns {"cells", "magnitude", "shifts"} with the
// shifts [x, y] of the inner nodes row by row. The magnitude is at most 0.4 of a cell, so that tissue never folds.
Json appendElasticDistortion(SamplingMap& map, const ElasticDistortionOptions& options, SeededRandom& random);

} // namespace histosynth
