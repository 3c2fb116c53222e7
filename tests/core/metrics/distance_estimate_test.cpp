// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/distance_estimate.h"

#include <doctest/doctest.h>
#include <torch/torch.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/metrics/frechet_distance.h"

using namespace histosynth;

namespace {

// Two Gaussians that differ in mean and covariance, of which sets are drawn.
class Gaussians {
public:
    Gaussians(std::int64_t dimension, std::uint64_t seed) : m_generator(at::detail::createCPUGenerator(seed))
    {
        const auto mix = torch::randn({dimension, dimension}, m_generator, torch::kFloat64);
        m_real = torch::eye(dimension, torch::kFloat64) + 0.3 * mix;
        m_synthetic = m_real.matmul(torch::diag(torch::linspace(0.8, 1.6, dimension, torch::kFloat64)));
    }

    torch::Tensor real(std::int64_t rows) { return normal(rows).matmul(m_real); }
    torch::Tensor synthetic(std::int64_t rows) { return normal(rows).matmul(m_synthetic) + shift; }

    // Of the Gaussians themselves: what infinitely large sets would give.
    double trueDistance() const
    {
        const auto zero = torch::zeros({m_real.size(0)}, torch::kFloat64);
        return frechetDistanceOfGaussians(zero, m_real.t().matmul(m_real), zero + shift,
                                          m_synthetic.t().matmul(m_synthetic))
            .value;
    }

    // At this size, by drawing many pairs of sets.
    double expectedDistance(std::int64_t realRows, std::int64_t syntheticRows)
    {
        constexpr int pairs = 1500;
        double sum = 0.0;
        for (int i = 0; i < pairs; ++i)
            sum += frechetDistance(real(realRows), synthetic(syntheticRows)).value;
        return sum / pairs;
    }

    static constexpr double shift = 0.25;

private:
    torch::Tensor normal(std::int64_t rows)
    {
        return torch::randn({rows, m_real.defined() ? m_real.size(0) : 0}, m_generator, torch::kFloat64);
    }

    at::Generator m_generator;
    torch::Tensor m_real, m_synthetic;
};

bool holds(const Interval& interval, double value)
{
    return interval.low <= value && value <= interval.high;
}

bool warns(const DistanceEstimate& estimate, const char* code)
{
    return std::ranges::find(estimate.warnings, code) != estimate.warnings.end();
}

} // namespace

TEST_CASE("both 95 % intervals hold their targets about as often as they say")
{
    constexpr std::int64_t realRows = 30, syntheticRows = 40;
    constexpr int simulations = 200;
    Gaussians gaussians(8, 5);
    const double atThisSize = gaussians.expectedDistance(realRows, syntheticRows);
    const double atInfinity = gaussians.trueDistance();
    int first = 0, second = 0;
    double valueSum = 0.0, extrapolatedSum = 0.0;
    for (int i = 0; i < simulations; ++i) {
        const auto estimate = estimateDistance(gaussians.real(realRows), gaussians.synthetic(syntheticRows));
        first += holds(estimate.expectedAtThisSize, atThisSize) ? 1 : 0;
        second += holds(estimate.extrapolatedInterval, atInfinity) ? 1 : 0;
        valueSum += estimate.value;
        extrapolatedSum += estimate.extrapolated;
    }
    const double valueMean = valueSum / simulations, extrapolatedMean = extrapolatedSum / simulations;
    MESSAGE("coverage of the expected value " << first << " of 200, of the extrapolated " << second << "; means "
                                              << valueMean << " (" << atThisSize << "), " << extrapolatedMean << " ("
                                              << atInfinity << ")");
    CHECK(first >= simulations * 0.88);
    CHECK(first <= simulations * 0.99);
    CHECK(second >= simulations * 0.88);
    CHECK(second <= simulations * 0.99);
    // The correction must take away most of a bias that is as large as this.
    REQUIRE(atThisSize > 1.5 * atInfinity);
    CHECK(std::abs(extrapolatedMean - atInfinity) < 0.15 * (atThisSize - atInfinity));
}

TEST_CASE("patients, not images, are left out where they are told")
{
    // Ten patients whose images are nearly the same: the images alone would promise far too much.
    Gaussians gaussians(4, 6);
    const auto perPatient = gaussians.real(10).repeat_interleave(6, 0);
    const auto real =
        perPatient + 0.01 * torch::randn(perPatient.sizes(), at::detail::createCPUGenerator(1), torch::kFloat64);
    const auto synthetic = gaussians.synthetic(60);
    std::vector<std::int64_t> patients;
    for (std::int64_t i = 0; i < 60; ++i)
        patients.push_back(i / 6);
    const auto byPatient = estimateDistance(real, synthetic, patients);
    const auto byImage = estimateDistance(real, synthetic);
    CHECK(byPatient.realUnits == 10);
    CHECK(byImage.realUnits == 60);
    CHECK(byPatient.value == byImage.value);
    const auto width = [](const Interval& interval) { return interval.high - interval.low; };
    CHECK(width(byPatient.expectedAtThisSize) > 1.4 * width(byImage.expectedAtThisSize));
    CHECK(byPatient.extrapolated < byImage.extrapolated);
}

TEST_CASE("small sets are told")
{
    Gaussians gaussians(30, 7);
    const auto large = estimateDistance(gaussians.real(40), gaussians.synthetic(50));
    CHECK(large.warnings.empty());
    CHECK(large.realCount == 40);
    CHECK(large.syntheticCount == 50);
    const auto small = estimateDistance(gaussians.real(12), gaussians.synthetic(50), std::vector<std::int64_t>(12, 3));
    CHECK(warns(small, "metrics.fewer_images_than_features"));
    CHECK(warns(small, "metrics.few_images"));
    CHECK(warns(small, "metrics.one_patient"));
    CHECK(small.value > small.extrapolated);
    const auto few = estimateDistance(gaussians.real(6), gaussians.synthetic(50), {1, 1, 2, 2, 3, 3});
    CHECK(warns(few, "metrics.few_patients"));
    CHECK(few.realUnits == 3);
    // One patient has all images but one: nobody could be left out, so images are.
    CHECK(estimateDistance(gaussians.real(5), gaussians.synthetic(50), {1, 1, 1, 1, 2}).realUnits == 5);
}

TEST_CASE("sets that are too small or do not fit are refused")
{
    Gaussians gaussians(3, 8);
    CHECK_THROWS_AS(estimateDistance(gaussians.real(2), gaussians.synthetic(9)), Error);
    CHECK_THROWS_AS(estimateDistance(gaussians.real(9), gaussians.synthetic(9), {1, 2}), Error);
}

TEST_CASE("sets without any spread have an interval without width")
{
    const auto estimate = estimateDistance(torch::zeros({5, 2}), torch::ones({5, 2}));
    CHECK(estimate.value == doctest::Approx(2.0));
    CHECK(estimate.expectedAtThisSize.low == doctest::Approx(2.0));
    CHECK(estimate.expectedAtThisSize.high == doctest::Approx(2.0));
}
