// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/flat_parameters.h"

#include <doctest/doctest.h>
#include <torch/torch.h>

using namespace histosynth;

namespace {

std::vector<NamedTensor> twoParameters()
{
    return {{"a", torch::tensor({{1.0f, 2.0f}, {3.0f, 4.0f}}).requires_grad_()},
            {"b", torch::tensor({5.0f, 6.0f, 7.0f}).requires_grad_()}};
}

} // namespace

TEST_CASE("parameters keep their values and shapes")
{
    for (const auto type : {torch::kFloat, torch::kBFloat16}) {
        const auto parameters = twoParameters();
        FlatParameters flat(parameters, type);
        CHECK((parameters[0].tensor.scalar_type() == type));
        CHECK(torch::equal(parameters[0].tensor.to(torch::kFloat), torch::tensor({{1.0f, 2.0f}, {3.0f, 4.0f}})));
        const auto named = flat.named(flat.weights());
        CHECK(named[1].name == "b");
        CHECK(torch::equal(named[1].tensor, torch::tensor({5.0f, 6.0f, 7.0f})));
    }
}

TEST_CASE("gradients of the parameters are added up in the flat one and forgotten")
{
    for (const auto type : {torch::kFloat, torch::kBFloat16}) {
        const auto parameters = twoParameters();
        FlatParameters flat(parameters, type);
        for (int part = 0; part < 2; ++part) {
            (parameters[0].tensor.sum() * 2 + parameters[1].tensor.sum()).backward();
            flat.collectGradients(0.25);
            CHECK_FALSE(parameters[0].tensor.grad().defined());
        }
        const auto named = flat.named(flat.gradient());
        CHECK(torch::equal(named[0].tensor, torch::ones({2, 2})));
        CHECK(torch::equal(named[1].tensor, torch::full({3}, 0.5)));
        CHECK(flat.gradient().sum().item<double>() == doctest::Approx(5.5)); // nothing in the gaps
        flat.clearGradient();
        CHECK(flat.gradient().abs().sum().item<double>() == 0.0);
    }
}

TEST_CASE("the network computes with what was published, and its own weights stay")
{
    const auto parameters = twoParameters();
    FlatParameters flat(parameters, torch::kFloat);
    flat.publish(flat.weights() * 2);
    CHECK(torch::equal(parameters[1].tensor, torch::tensor({10.0f, 12.0f, 14.0f})));
    flat.publish();
    CHECK(torch::equal(parameters[1].tensor, torch::tensor({5.0f, 6.0f, 7.0f})));
}
