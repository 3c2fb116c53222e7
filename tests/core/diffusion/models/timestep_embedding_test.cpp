// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/timestep_embedding.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace histosynth;

TEST_CASE("sinusoids have the stated frequencies, and halves in the stated order")
{
    const auto timesteps = at::tensor({3.25});
    const auto sinesFirst = timestepSinusoids(timesteps, 8, false, 1.0);
    REQUIRE(sinesFirst.sizes() == at::IntArrayRef({1, 8}));
    for (int i = 0; i < 4; ++i) {
        const double angle = 3.25 * std::exp(-std::log(10000.0) * i / (4.0 - 1.0));
        CHECK(sinesFirst[0][i].item<double>() == doctest::Approx(std::sin(angle)).epsilon(1e-5));
        CHECK(sinesFirst[0][i + 4].item<double>() == doctest::Approx(std::cos(angle)).epsilon(1e-5));
    }
    const auto cosinesFirst = timestepSinusoids(timesteps, 8, true, 1.0);
    CHECK(at::equal(cosinesFirst.slice(1, 0, 4), sinesFirst.slice(1, 4, 8)));
}
