// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace at {
class Tensor;
}

namespace histosynth {

struct Interval {
    double low = 0.0;
    double high = 0.0;
};

// A Fréchet distance between a real and a synthetic set with what can be said about its accuracy.
//
// The distance of two finite samples is biased upwards, and a percentile bootstrap biases it a second time, so that its
// interval misses even the estimate. Two targets are kept apart here:
// - the expected value at these sizes: the mean over many pairs of sets as large as these. `value` estimates it without
//   bias. Compare values only at equal sizes.
// - the value extrapolated to infinitely many images: jackknife bias correction (Quenouille 1956), the number to
// compare
//   between sets of different sizes. It may come out slightly below 0 for sets that agree.
// Both intervals are 95 % jackknife intervals (leave one unit out of one set at a time; Efron & Stein 1981) with
// Student's t; a unit is a patient where patients are told, else an image. The covariances are not shrunk: with fewer
// images than features the distance is still defined, larger, and comparable at equal sizes; a warning tells.
struct DistanceEstimate {
    double value = 0.0;
    Interval expectedAtThisSize;
    double extrapolated = 0.0;
    Interval extrapolatedInterval;
    std::int64_t realCount = 0;
    std::int64_t syntheticCount = 0;
    std::int64_t realUnits = 0; // patients (or images) that the real side of the interval rests on
    // Codes for the view: "metrics.fewer_images_than_features" (the extrapolated value is rough),
    // "metrics.few_images" (below 20 in one set), "metrics.few_patients" (2 to 4: the interval is wide),
    // "metrics.one_patient" (the interval rests on images and tells nothing about other patients).
    std::vector<std::string> warnings;
};

// real [n, d], synthetic [m, d]: features. realPatients: one number per row of `real`, equal for one patient; empty
// when patients are not told. Throws Error (BadInput) "metrics.features_unusable" {reason}: as frechetDistance(), and
// with fewer than three rows. Takes up to a second for sets of a thousand rows of 64 features. Any thread; no random
// numbers.
DistanceEstimate estimateDistance(const at::Tensor& real, const at::Tensor& synthetic,
                                  const std::vector<std::int64_t>& realPatients = {});

} // namespace histosynth
