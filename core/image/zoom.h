// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/options.h"
#include "core/image/sampling_map.h"
#include "core/image/seeded_random.h"

namespace histosynth {

// Enlargement about the centre.
struct ZoomOptions {
    bool enabled = false;
    double probability = 0.7;
    double minimum = 1.0; // factors; below 1 would need pixels from outside
    double maximum = 1.2;

    static const FieldList<ZoomOptions>& fields();
};

// Appends a zoom by a factor uniform in [minimum, maximum]; returns {"factor"}.
Json appendZoom(SamplingMap& map, const ZoomOptions& options, SeededRandom& random);

// Maps output to input.
cv::Matx33d zoomMap(cv::Size size, double factor);

} // namespace histosynth
