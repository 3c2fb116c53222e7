// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/ema.h"

#include <doctest/doctest.h>
#include <torch/torch.h>

using namespace histosynth;

TEST_CASE("the average moves by its share towards the weights")
{
    auto average = torch::tensor({1.0f, 2.0f});
    updateEma(average, torch::tensor({3.0f, 2.0f}), 0.75);
    CHECK(torch::allclose(average, torch::tensor({1.5f, 2.0f})));
}

TEST_CASE("the beginning is forgotten quickly, and the decay is never above the one asked for")
{
    CHECK(emaDecay(0.99, 0) == doctest::Approx(0.1));
    CHECK(emaDecay(0.99, 90) == doctest::Approx(0.91));
    CHECK(emaDecay(0.99, 100'000) == 0.99);
    CHECK(emaDecay(0.0, 50) == 0.0);
}
