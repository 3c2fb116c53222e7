// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <cstdint>
#include <vector>

namespace histosynth {

// The squared Fréchet distance of two Gaussians (Dowson & Landau 1982) and its two parts, never below 0:
// |mean_a - mean_b|^2 and tr(A) + tr(B) - 2 tr((A B)^(1/2)).
struct FrechetDistance {
    double value = 0.0;
    double meanTerm = 0.0;
    double traceTerm = 0.0;
};

// Between the Gaussians fitted to two sets of features [n, d] and [m, d] (any floating type, computed in float64,
// covariances divided by n - 1). Exact for sets with fewer rows than columns, too: no matrix root of a singular product
// is taken. Called FID only when the features are those of the FID network. Throws Error (BadInput)
// "metrics.features_unusable" {reason}: other widths, fewer than two rows, not a number.
FrechetDistance frechetDistance(const torch::Tensor& featuresA, const torch::Tensor& featuresB);

// Between two Gaussians given by mean [d] and covariance [d, d]. Throws as above.
FrechetDistance frechetDistanceOfGaussians(const torch::Tensor& meanA, const torch::Tensor& covarianceA,
                                           const torch::Tensor& meanB, const torch::Tensor& covarianceB);

// The value that the distance tends to as the second set grows (FID infinity: Chong & Forsyth 2020, section 4).
struct FrechetAtInfinity {
    double value = 0.0;
    double slope = 0.0;              // of the distance over 1 / size
    std::vector<double> valueAtSize; // one per subset
};

// orders [points, m] int64: row i is the order of featuresB's rows of which the first sizes[i] are taken; the line
// through the distances over 1 / size is extended to 0. Throws as above.
FrechetAtInfinity frechetAtInfinity(const torch::Tensor& featuresA, const torch::Tensor& featuresB,
                                    const torch::Tensor& orders, const std::vector<std::int64_t>& sizes);

} // namespace histosynth
