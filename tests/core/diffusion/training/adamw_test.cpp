// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/adamw.h"

#include <ATen/CPUGeneratorImpl.h>
#include <doctest/doctest.h>
#include <torch/torch.h>

#include <limits>

using namespace histosynth;

TEST_CASE("steps are those of torch's own AdamW")
{
    auto generator = at::make_generator<at::CPUGeneratorImpl>(1);
    auto weights = torch::randn({1000}, generator, torch::kFloat);
    auto reference = weights.clone().requires_grad_();
    torch::optim::AdamW theirs({reference}, torch::optim::AdamWOptions(0.01).weight_decay(0.1));
    AdamW ours({.weightDecay = 0.1}, weights);
    for (int step = 0; step < 20; ++step) {
        const auto gradient = torch::randn({1000}, generator, torch::kFloat);
        const double rate = 0.01 * (step + 1);
        reference.mutable_grad() = gradient.clone();
        for (auto& group : theirs.param_groups())
            group.options().set_lr(rate);
        theirs.step();
        ours.step(weights, gradient, rate);
    }
    CHECK(ours.steps() == 20);
    CHECK(torch::allclose(weights, reference.detach(), 1e-5, 1e-6));
}

TEST_CASE("a long gradient is shortened, a short one is left, and the length before is told")
{
    auto gradient = torch::tensor({3.0f, 4.0f});
    CHECK(clipGradient(gradient, 10.0) == doctest::Approx(5.0));
    CHECK(torch::equal(gradient, torch::tensor({3.0f, 4.0f})));
    CHECK(clipGradient(gradient, 0.0) == doctest::Approx(5.0));
    CHECK(torch::equal(gradient, torch::tensor({3.0f, 4.0f})));
    CHECK(clipGradient(gradient, 1.0) == doctest::Approx(5.0));
    CHECK(torch::allclose(gradient, torch::tensor({0.6f, 0.8f})));
}

TEST_CASE("a gradient that is not finite is told as such")
{
    auto gradient = torch::tensor({1.0f, std::numeric_limits<float>::quiet_NaN()});
    CHECK_FALSE(std::isfinite(clipGradient(gradient, 1.0)));
}
