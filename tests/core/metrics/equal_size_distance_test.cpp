// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/equal_size_distance.h"

#include <doctest/doctest.h>
#include <torch/torch.h>

#include "core/base/error.h"
#include "core/metrics/frechet_distance.h"

using namespace histosynth;

namespace {

torch::Tensor normal(std::int64_t rows, std::uint64_t seed)
{
    return torch::randn({rows, 4}, at::detail::createCPUGenerator(seed), torch::kFloat64);
}

} // namespace

TEST_CASE("drawing all rows of both sets is the distance itself")
{
    const auto a = normal(20, 1), b = normal(20, 2) + 1.0;
    const auto result = equalSizeDistance(a, b, 20, 3, 7);
    CHECK(result.mean == doctest::Approx(frechetDistance(a, b).value));
    CHECK(result.deviation == doctest::Approx(0.0).epsilon(1e-6));
    CHECK(result.rows == 20);
}

TEST_CASE("the seed decides which rows are drawn")
{
    const auto a = normal(60, 1), b = normal(40, 2) + 1.0;
    const auto first = equalSizeDistance(a, b, 10, 20, 7);
    CHECK(first.mean == equalSizeDistance(a, b, 10, 20, 7).mean);
    CHECK(first.mean != equalSizeDistance(a, b, 10, 20, 8).mean);
    CHECK(first.mean > frechetDistance(a, b).value); // smaller sets are further apart
    CHECK(first.deviation > 0.0);
    CHECK_THROWS_AS(equalSizeDistance(a, b, 41, 20, 7), Error);
    CHECK_THROWS_AS(equalSizeDistance(a, b, 1, 20, 7), Error);
}

TEST_CASE("the baseline keeps each patient in one half")
{
    // Patients differ strongly: halves that share them would agree, halves by patient do not.
    std::vector<std::int64_t> patients;
    auto real = normal(64, 3) * 0.1;
    for (std::int64_t i = 0; i < 64; ++i) {
        patients.push_back(i / 16);
        real[i] += 5.0 * normal(4, 9)[i / 16];
    }
    const auto byPatient = realBaseline(real, patients, 20, 1);
    const auto byImage = realBaseline(real, {}, 20, 1);
    CHECK(byPatient.byPatient);
    CHECK_FALSE(byImage.byPatient);
    CHECK(byPatient.rows == 32);
    CHECK(byPatient.mean > 5.0 * byImage.mean);
    CHECK(realBaseline(real, patients, 20, 1, 10).rows == 10);
}

TEST_CASE("patients that cannot be halved are mixed, and it is told")
{
    const auto real = normal(9, 3);
    const auto result = realBaseline(real, {1, 1, 1, 1, 1, 1, 1, 1, 2}, 5, 1);
    CHECK_FALSE(result.byPatient);
    CHECK(result.rows == 4);
    CHECK_FALSE(realBaseline(real, std::vector<std::int64_t>(9, 1), 5, 1).byPatient);
    CHECK_THROWS_AS(realBaseline(normal(3, 1), {}, 5, 1), Error);
    CHECK_THROWS_AS(realBaseline(real, {1, 2}, 5, 1), Error);
}
