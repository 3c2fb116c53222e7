// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <torch/torch.h>

#include "core/base/error.h"
#include "core/metrics/frechet_distance.h"
#include "tests/parity/kind.h"

namespace histosynth::parity {

namespace {

torch::Tensor number(double value)
{
    return torch::full({1}, value, torch::kFloat64);
}

void compareExtrapolated(const Fixture& fixture, Comparison& comparison)
{
    const auto sizes = fixture.input("subset_sizes").to(torch::kInt64);
    std::vector<std::int64_t> list;
    for (std::int64_t i = 0; i < sizes.size(0); ++i)
        list.push_back(sizes[i].item<std::int64_t>());
    const auto ours =
        frechetAtInfinity(fixture.input("features_a"), fixture.input("features_b"), fixture.input("orders"), list);
    comparison.tensor("fid_infinity", number(ours.value));
    comparison.tensor("slope", number(ours.slope));
    comparison.tensor("fid_at_size", torch::tensor(ours.valueAtSize, torch::kFloat64));
}

FrechetDistance distanceOf(const Fixture& fixture)
{
    if (fixture.inputs().contains("mean_a"))
        return frechetDistanceOfGaussians(fixture.input("mean_a"), fixture.input("covariance_a"),
                                          fixture.input("mean_b"), fixture.input("covariance_b"));
    return frechetDistance(fixture.input("features_a"), fixture.input("features_b"));
}

} // namespace

void runFrechet(const Fixture& fixture, Comparison& comparison)
{
    if (fixture.settings().contains("refused")) {
        std::string answer = "not refused";
        try {
            distanceOf(fixture);
        } catch (const Error& error) {
            answer = error.what();
        }
        return comparison.rule("refused", answer != "not refused", answer);
    }
    if (fixture.inputs().contains("subset_sizes"))
        return compareExtrapolated(fixture, comparison);
    const auto ours = distanceOf(fixture);
    comparison.tensor("fid", number(ours.value));
    comparison.tensor("mean_term", number(ours.meanTerm));
    comparison.tensor("trace_term", number(ours.traceTerm));
}

} // namespace histosynth::parity
