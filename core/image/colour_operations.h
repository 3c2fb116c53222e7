// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include "core/base/json.h"
#include "core/base/options.h"
#include "core/image/seeded_random.h"

namespace histosynth {

// Light of the lamp: every value times a factor.
struct BrightnessOptions {
    bool enabled = false;
    double probability = 0.5;
    double minimum = 0.85;
    double maximum = 1.1;

    static const FieldList<BrightnessOptions>& fields();
};

// Distance from the picture's mean grey times a factor.
struct ContrastOptions {
    bool enabled = false;
    double probability = 0.5;
    double minimum = 0.8;
    double maximum = 1.2;

    static const FieldList<ContrastOptions>& fields();
};

// Change `image` (CV_8UC3) in place by a factor uniform in [minimum, maximum]; return {"factor"}.
Json applyBrightness(cv::Mat& image, const BrightnessOptions& options, SeededRandom& random);
Json applyContrast(cv::Mat& image, const ContrastOptions& options, SeededRandom& random);

} // namespace histosynth
