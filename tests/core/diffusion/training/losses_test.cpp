// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/losses.h"

#include <doctest/doctest.h>
#include <torch/torch.h>

using namespace histosynth;

TEST_CASE("each loss has the value of its formula")
{
    const auto prediction = torch::tensor({0.0f, 1.0f, 3.0f});
    const auto target = torch::tensor({0.5f, 1.0f, 0.0f});
    CHECK(diffusionLoss(LossKind::MeanSquared, prediction, target).item<double>() == doctest::Approx((0.25 + 9.0) / 3));
    CHECK(diffusionLoss(LossKind::MeanAbsolute, prediction, target).item<double>() == doctest::Approx((0.5 + 3.0) / 3));
    // 2 * (0.5 * 0.5^2) and 2 * (3 - 0.5)
    CHECK(diffusionLoss(LossKind::Huber, prediction, target).item<double>() == doctest::Approx((0.25 + 5.0) / 3));
}

TEST_CASE("a loss of bfloat16 predictions is computed in float32 and gives a gradient")
{
    const auto prediction = torch::full({1000}, 1.0, torch::kBFloat16).requires_grad_();
    const auto loss = diffusionLoss(LossKind::MeanSquared, prediction, torch::full({1000}, 0.99, torch::kFloat));
    CHECK((loss.scalar_type() == torch::kFloat));
    CHECK(loss.item<double>() == doctest::Approx(1e-4).epsilon(1e-3)); // bfloat16 would call 0.99 0.9883
    loss.backward();
    CHECK(prediction.grad().defined());
}
