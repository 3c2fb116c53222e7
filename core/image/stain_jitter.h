// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include "core/base/json.h"
#include "core/base/options.h"
#include "core/image/seeded_random.h"

namespace histosynth {

// A little more or less of each dye, as from another day in the laboratory: the picture is taken apart into
// haematoxylin, eosin and what neither explains, both amounts are scaled and shifted, and it is put together again.
struct StainJitterOptions {
    bool enabled = false;
    double probability = 0.5;
    double strength = 0.15; // largest change of an amount's factor, to either side of 1
    double shift = 0.02;    // largest change of an amount everywhere, in optical density

    static const FieldList<StainJitterOptions>& fields();
};

// Changes `image` (CV_8UC3, BGR) in place; returns {"haematoxylin_factor", "eosin_factor", "haematoxylin_shift",
// "eosin_shift"}.
Json applyStainJitter(cv::Mat& image, const StainJitterOptions& options, SeededRandom& random);

} // namespace histosynth
