// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/samplers/noise_source.h"

#include <doctest/doctest.h>

using namespace histosynth;

namespace {

using Shape = std::vector<std::int64_t>;

NoiseOptions seeded(std::int64_t seed)
{
    NoiseOptions options;
    options.seed = seed;
    return options;
}

torch::Tensor firstOf(const NoiseOptions& options, const Shape& shape = {4, 8, 8})
{
    return NoiseSource(options, 0, 1, shape).next()[0];
}

} // namespace

TEST_CASE("noise is standard normal from either generator")
{
    for (const auto kind : {NoiseGenerator::TorchCpu, NoiseGenerator::Philox}) {
        auto options = seeded(3);
        options.generator = kind;
        const auto noise = firstOf(options, {4, 128, 128});
        CHECK(std::abs(noise.mean().item<double>()) < 0.02);
        CHECK(noise.std().item<double>() == doctest::Approx(1).epsilon(0.02));
    }
}

TEST_CASE("Philox gives the web UI's known vector")
{
    const auto generator = makeNormalGenerator(NoiseGenerator::Philox, 0);
    const auto numbers = generator->draw({3, 4});
    CHECK(numbers[0][0].item<double>() == doctest::Approx(-0.92466259).epsilon(1e-5));
    CHECK(numbers[0][1].item<double>() == doctest::Approx(-0.42534415).epsilon(1e-5));
    CHECK_FALSE(torch::equal(numbers, generator->draw({3, 4})));
}

TEST_CASE("image k of a job has the next seed, whatever batch it is in")
{
    NoiseSource batch(seeded(10), 0, 3, {2, 4, 4});
    NoiseSource last(seeded(10), 2, 1, {2, 4, 4});
    NoiseSource bySeed(seeded(12), 0, 1, {2, 4, 4});
    for (int draw = 0; draw < 3; ++draw) {
        const auto noise = batch.next();
        CHECK(noise.sizes() == torch::IntArrayRef({3, 2, 4, 4}));
        CHECK(torch::equal(noise[2], last.next()[0]));
        CHECK(torch::equal(noise[2], bySeed.next()[0]));
    }
}

TEST_CASE("a variation goes from the seed's noise to the subseed's")
{
    auto options = seeded(1);
    options.subseed = 2;
    options.subseedStrength = 1.0;
    CHECK(firstOf(options).allclose(firstOf(seeded(2)), 1e-4, 1e-5));
    options.subseedStrength = 1e-6;
    CHECK(firstOf(options).allclose(firstOf(seeded(1)), 1e-4, 1e-4));
    options.subseedStrength = 0.5;
    CHECK(firstOf(options, {4, 64, 64}).std().item<double>() == doctest::Approx(1).epsilon(0.05));
}

TEST_CASE("variations share the seed and count the subseed")
{
    auto options = seeded(1);
    options.subseed = 20;
    options.subseedStrength = 0.4;
    const auto second = NoiseSource(options, 0, 2, {4, 8, 8}).next()[1];
    options.subseed = 21;
    CHECK(torch::equal(second, firstOf(options)));
}

TEST_CASE("a resized seed keeps the old noise in its middle")
{
    auto options = seeded(9);
    options.resizeFromHeight = 64;
    options.resizeFromWidth = 32;
    const auto noise = firstOf(options, {4, 11, 8});
    const auto old = firstOf(seeded(9), {4, 8, 4});
    CHECK(torch::equal(noise.slice(1, 1, 9).slice(2, 2, 6), old));
    const auto smaller = firstOf(options, {4, 5, 4}); // 5 - 8 = -3: offset -2, so 4 rows from row 2 on
    CHECK(torch::equal(smaller.slice(1, 0, 4), old.slice(1, 2, 6)));
    CHECK(torch::equal(smaller.slice(1, 4, 5), firstOf(seeded(9), {4, 5, 4}).slice(1, 4, 5)));
}

TEST_CASE("a seed delta changes the step noise only")
{
    auto options = seeded(5);
    options.seedDelta = 100;
    NoiseSource delayed(options, 0, 1, {2, 4, 4});
    NoiseSource plain(seeded(5), 0, 1, {2, 4, 4});
    NoiseSource other(seeded(105), 0, 1, {2, 4, 4});
    CHECK(torch::equal(delayed.next(), plain.next()));
    CHECK(torch::equal(delayed.next(), other.next()));
}

TEST_CASE("the options of noise are good by default")
{
    CHECK(check(NoiseOptions{}).empty());
}
