// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <cstdint>
#include <string>

namespace histosynth {

// Turns images into numbers that a distance between sets of images is measured on.
class FeatureExtractor {
public:
    FeatureExtractor() = default;
    FeatureExtractor(const FeatureExtractor&) = delete;
    FeatureExtractor& operator=(const FeatureExtractor&) = delete;
    virtual ~FeatureExtractor() = default;

    // Stands in result files beside each number measured with it, e.g. "texture-1". Changes whenever the features do.
    virtual std::string name() const = 0;

    virtual std::int64_t dimension() const = 0;

    // images [N, 3, H, W] float, RGB in 0..1 -> features [N, dimension] float64, row i of image i. The other images of
    // the batch change nothing. Throws Error (BadInput) "metrics.images_unusable" {reason}. Any thread.
    virtual torch::Tensor features(const torch::Tensor& images) const = 0;
};

} // namespace histosynth
