// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <cstdint>
#include <vector>

namespace histosynth {

// A mean over seeded random subsamples.
struct EqualSizeDistance {
    double mean = 0.0;
    double deviation = 0.0; // between the subsamples; not a standard error, they overlap
    std::int64_t rows = 0;  // of each set, in each subsample
    std::int64_t subsamples = 0;
    bool byPatient = false; // baseline only: no patient was in both halves
};

// The Fréchet distance of `rows` rows drawn from each set without replacement, mean over `subsamples` draws: comparable
// with every other distance at the same `rows`. The same seed gives the same number. Throws Error (BadInput)
// "metrics.features_unusable" {reason} when a set has fewer rows or rows < 2.
EqualSizeDistance equalSizeDistance(const torch::Tensor& featuresA, const torch::Tensor& featuresB, std::int64_t rows,
                                    std::int64_t subsamples, std::uint64_t seed);

// Real against real, what a perfect generator would reach: the distance between the halves of a real set [n, d], mean
// over random halvings into equal numbers of rows. Where at least two patients are told (patients: one number per row)
// no patient is in both halves. `rows` limits the size of each half, to compare at equal sizes (0: as large as
// possible). Throws as above, and for fewer than 4 rows.
EqualSizeDistance realBaseline(const torch::Tensor& real, const std::vector<std::int64_t>& patients,
                               std::int64_t subsamples, std::uint64_t seed, std::int64_t rows = 0);

} // namespace histosynth
