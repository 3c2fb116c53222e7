// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/frechet_distance.h"

#include <doctest/doctest.h>
#include <torch/torch.h>

#include <cmath>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/diffusion/weights/safetensors.h"
#include "tests/support/shared_data.h"

using namespace histosynth;

namespace {

struct Fixture {
    Json json;
    TensorsByName inputs;
    TensorsByName outputs;

    bool refused() const { return json.at("settings").contains("refused"); }

    void compare(const std::string& output, double ours, std::int64_t at = 0) const
    {
        const double reference = outputs.at(output)[at].item<double>();
        const auto& tolerance = json.at("tolerance");
        CAPTURE(output);
        CAPTURE(ours);
        CAPTURE(reference);
        CHECK(std::abs(ours - reference) <=
              tolerance.at("absolute").get<double>() + tolerance.at("relative").get<double>() * std::abs(reference));
    }
};

Fixture readFixture(const std::filesystem::path& folder)
{
    Fixture fixture;
    fixture.json = readJsonFile(folder / "fixture.json");
    fixture.inputs = SafetensorsFile(folder / "inputs.safetensors").readAll();
    if (std::filesystem::exists(folder / "outputs.safetensors"))
        fixture.outputs = SafetensorsFile(folder / "outputs.safetensors").readAll();
    return fixture;
}

void compareExtrapolated(const Fixture& fixture)
{
    const auto sizes = fixture.inputs.at("subset_sizes");
    std::vector<std::int64_t> list;
    for (std::int64_t i = 0; i < sizes.size(0); ++i)
        list.push_back(sizes[i].item<std::int64_t>());
    const auto ours = frechetAtInfinity(fixture.inputs.at("features_a"), fixture.inputs.at("features_b"),
                                        fixture.inputs.at("orders"), list);
    fixture.compare("fid_infinity", ours.value);
    fixture.compare("slope", ours.slope);
    for (std::size_t i = 0; i < list.size(); ++i)
        fixture.compare("fid_at_size", ours.valueAtSize[i], static_cast<std::int64_t>(i));
}

void compareDistance(const Fixture& fixture)
{
    const auto& inputs = fixture.inputs;
    const auto ours = inputs.contains("mean_a")
                          ? frechetDistanceOfGaussians(inputs.at("mean_a"), inputs.at("covariance_a"),
                                                       inputs.at("mean_b"), inputs.at("covariance_b"))
                          : frechetDistance(inputs.at("features_a"), inputs.at("features_b"));
    fixture.compare("fid", ours.value);
    fixture.compare("mean_term", ours.meanTerm);
    fixture.compare("trace_term", ours.traceTerm);
}

} // namespace

TEST_CASE("the distance equals the reference on every fixture")
{
    const auto shared = test::sharedFolder();
    if (!shared)
        return test::skip("the reference numbers of the Fréchet distance are not here");
    int compared = 0;
    for (const auto& entry : std::filesystem::directory_iterator(*shared / "fixtures" / "frechet")) {
        const auto folder = entry.path().string();
        CAPTURE(folder);
        const auto fixture = readFixture(entry.path());
        if (fixture.refused())
            CHECK_THROWS_AS(compareDistance(fixture), Error);
        else if (fixture.outputs.contains("fid_infinity"))
            compareExtrapolated(fixture);
        else
            compareDistance(fixture);
        ++compared;
    }
    CHECK(compared >= 16);
}

TEST_CASE("one feature: (difference of means)^2 + (difference of deviations)^2")
{
    const auto a = torch::tensor({{1.0}, {3.0}}, torch::kFloat64);        // mean 2, variance 2
    const auto b = torch::tensor({{0.0}, {6.0}, {3.0}}, torch::kFloat64); // mean 3, variance 9
    const auto distance = frechetDistance(a, b);
    CHECK(distance.meanTerm == doctest::Approx(1.0));
    CHECK(distance.traceTerm == doctest::Approx(std::pow(3.0 - std::sqrt(2.0), 2)));
    CHECK(distance.value == distance.meanTerm + distance.traceTerm);
}

TEST_CASE("the distance is symmetric, and 0 between a set and itself with fewer rows than columns")
{
    auto generator = at::detail::createCPUGenerator(3);
    const auto a = torch::randn({7, 20}, generator, torch::kFloat64);
    const auto b = torch::randn({30, 20}, generator, torch::kFloat64) * 1.5 + 0.2;
    CHECK(frechetDistance(a, b).value == doctest::Approx(frechetDistance(b, a).value));
    CHECK(frechetDistance(a, a).value == doctest::Approx(0.0).epsilon(1e-9));
    CHECK(frechetDistance(a, a).value >= 0.0);
}

TEST_CASE("what cannot be measured is refused with its reason")
{
    const auto good = torch::eye(3, torch::kFloat64);
    CHECK_THROWS_AS(frechetDistance(good, torch::eye(4, torch::kFloat64)), Error);
    CHECK_THROWS_AS(frechetDistance(good, good.narrow(0, 0, 1)), Error);
    CHECK_THROWS_AS(frechetDistance(good, good / 0.0), Error);
    CHECK_THROWS_AS(frechetDistance(good, good[0]), Error);
    CHECK_THROWS_AS(frechetDistanceOfGaussians(good[0], good, good[0], good.narrow(0, 0, 2)), Error);
    const auto order = torch::arange(3).unsqueeze(0).repeat({2, 1});
    CHECK_THROWS_AS(frechetAtInfinity(good, good, order, {3, 3}), Error); // one size makes no line
    CHECK_THROWS_AS(frechetAtInfinity(good, good, order, {2, 4}), Error);
}
