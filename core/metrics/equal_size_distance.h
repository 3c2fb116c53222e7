// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <cstdint>

namespace histosynth {

// A mean over seeded random subsamples.
struct EqualSizeDistance {
    double mean = 0.0;
    double deviation = 0.0; // between the subsamples; not a standard error, they overlap
    std::int64_t rows = 0;  // of each set, in each subsample
    std::int64_t subsamples = 0;
};

// The Fréchet distance of `rows` rows drawn from each set without replacement, mean over `subsamples` draws: comparable
// with every other distance at the same `rows`. The same seed gives the same number. Throws Error (BadInput)
// "metrics.features_unusable" {reason} when a set has fewer rows or rows < 2.
EqualSizeDistance equalSizeDistance(const torch::Tensor& featuresA, const torch::Tensor& featuresB, std::int64_t rows,
                                    std::int64_t subsamples, std::uint64_t seed);

// Real against real, what a perfect generator would reach: `rows` real training images stand in the place of as many
// synthetic ones. Mean over `subsamples` random subsets of the rows of `training` [n, d] of their distance to all of
// `heldOut` [m, d]. Throws as above.
EqualSizeDistance realBaseline(const torch::Tensor& heldOut, const torch::Tensor& training, std::int64_t rows,
                               std::int64_t subsamples, std::uint64_t seed);

} // namespace histosynth
