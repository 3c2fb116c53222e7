// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/attention.h"

#include <doctest/doctest.h>
#include <torch/utils.h>

using namespace histosynth;

TEST_CASE("attention on one token gives that token's value everywhere")
{
    const torch::NoGradGuard noGrad;
    Attention attention(8, 5, 2);
    const auto tokens = at::randn({2, 7, 8});
    const auto context = at::randn({2, 1, 5});
    const auto weights = attention->named_parameters();
    const auto value = at::linear(context, weights["to_v.weight"]);
    const auto expected = at::linear(value, weights["to_out.0.weight"], weights["to_out.0.bias"]).expand({2, 7, 8});
    CHECK(at::allclose(attention(tokens, context), expected, 1e-4, 1e-6));
}

TEST_CASE("a hook changes what keys and values are made of, and only that")
{
    const torch::NoGradGuard noGrad;
    Attention attention(8, 5, 2);
    const auto tokens = at::randn({2, 7, 8});
    const auto context = at::randn({2, 3, 5});
    const auto plain = attention(tokens, context);
    attention->setContextHook([](const torch::Tensor& given) { return std::pair(given, 2.0 * given); });
    const auto bias = attention->named_parameters()["to_out.0.bias"];
    CHECK(at::allclose(attention(tokens, context) - bias, 2.0 * (plain - bias), 1e-4, 1e-5));
    attention->setContextHook({});
    CHECK(at::equal(attention(tokens, context), plain));
}
