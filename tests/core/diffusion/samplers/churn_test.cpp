// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/samplers/churn.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace histosynth;

TEST_CASE("churn raises the level by its share, at most by the root of 2, and only within its bounds")
{
    const auto x = torch::zeros({1, 4, 64, 64});
    const auto churned = [&x](const SamplerOptions& options) {
        NoiseSource noise({}, 0, 1, {4, 64, 64});
        return churn(x, 2.0, 10, options, noise);
    };
    SamplerOptions options;
    CHECK(churned(options).sigma == 2.0);
    CHECK(torch::equal(churned(options).x, x));

    options.churn = 1.0;
    CHECK(churned(options).sigma == doctest::Approx(2.2));
    CHECK(churned(options).x.std().item<double>() == doctest::Approx(std::sqrt(2.2 * 2.2 - 4)).epsilon(0.03));
    options.churn = 50.0;
    CHECK(churned(options).sigma == doctest::Approx(2 * std::sqrt(2.0)));
    options.churnMin = 2.1;
    CHECK(churned(options).sigma == 2.0);
    options.churnMin = 0.0;
    options.churnMax = 1.9;
    CHECK(churned(options).sigma == 2.0);
}

TEST_CASE("churn draws one tensor of noise even where it adds none")
{
    NoiseSource noise({}, 0, 1, {1, 4, 4});
    NoiseSource beside({}, 0, 1, {1, 4, 4});
    churn(torch::zeros({1, 1, 4, 4}), 2.0, 10, {}, noise);
    beside.next();
    CHECK(torch::equal(noise.next(), beside.next()));
}
