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

TEST_CASE("the baseline is a mean over the whole training set, wherever a row stands in it")
{
    // Rows of one field follow each other, and the fields differ: the first rows are of the odd field alone.
    const auto heldOut = normal(40, 3);
    const auto odd = normal(10, 4) * 0.3 + 4.0;
    const auto usual = normal(70, 5);
    const auto oddFirst = realBaseline(heldOut, torch::cat({odd, usual}), 10, 25, 1);
    const auto oddLast = realBaseline(heldOut, torch::cat({usual, odd}), 10, 25, 1);
    const double firstRows = frechetDistance(heldOut, odd).value;
    CHECK(oddFirst.mean < 0.3 * firstRows);
    CHECK(oddFirst.mean == doctest::Approx(oddLast.mean).epsilon(0.5));
    CHECK(oddFirst.rows == 10);
    CHECK(oddFirst.subsamples == 25);
    CHECK(oddFirst.mean == realBaseline(heldOut, torch::cat({odd, usual}), 10, 25, 1).mean);
    CHECK_THROWS_AS(realBaseline(heldOut, odd, 11, 25, 1), Error);
    CHECK_THROWS_AS(realBaseline(heldOut, odd, 1, 25, 1), Error);
}
