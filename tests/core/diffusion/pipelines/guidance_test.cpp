// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/pipelines/guidance.h"

#include <doctest/doctest.h>

using namespace histosynth;

namespace {

struct Asked {
    int calls = 0;
    std::int64_t rows = 0;
};

// Answers x times its condition.
torch::Tensor ask(double scale, Asked& asked)
{
    const ConditionedNetwork network = [&asked](const torch::Tensor& x, const torch::Tensor& conditions) {
        ++asked.calls;
        asked.rows = x.size(0);
        return x * conditions;
    };
    return guided(network, torch::tensor({1.0f, 2.0f}), torch::tensor({5.0f, 7.0f}), torch::tensor({3.0f, 3.0f}),
                  scale);
}

} // namespace

TEST_CASE("the answer goes `scale` times the way from without to with, in one call of twice the batch")
{
    Asked asked;
    CHECK(torch::allclose(ask(2.5, asked), torch::tensor({3.0f + 2.5f * 2, 6.0f + 2.5f * 8})));
    CHECK(asked.calls == 1);
    CHECK(asked.rows == 4);
}

TEST_CASE("what is not needed is not asked for")
{
    Asked asked;
    CHECK(torch::allclose(ask(1.0, asked), torch::tensor({5.0f, 14.0f})));
    CHECK(asked.rows == 2);
    CHECK(torch::allclose(ask(0.0, asked), torch::tensor({3.0f, 6.0f})));
    CHECK(asked.rows == 2);
}
