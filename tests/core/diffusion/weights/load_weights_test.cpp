// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/weights/load_weights.h"

#include <doctest/doctest.h>
#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/linear.h>

#include "core/base/error.h"

using namespace histosynth;

namespace {

// The error of loading `tensors` into a linear layer [3, 2]; "" when it goes well.
std::string refusal(const TensorsByName& tensors, const char* argument)
{
    torch::nn::Linear layer(2, 3);
    const auto before = layer->weight.clone();
    try {
        loadWeights(*layer, tensors, "a.safetensors");
    } catch (const Error& error) {
        CHECK(at::equal(layer->weight, before));
        CHECK(error.argument("file") == "a.safetensors");
        return error.code() + " " + std::string(error.argument(argument));
    }
    return {};
}

} // namespace

TEST_CASE("weights of another dtype are converted, and the parameters still learn")
{
    torch::nn::Linear layer(2, 3);
    const auto weight = at::arange(6).view({3, 2});
    loadWeights(*layer, {{"weight", weight.to(at::kHalf)}, {"bias", at::ones({3}, at::kDouble)}}, "a");
    CHECK(at::equal(layer->weight, weight.to(at::kFloat)));
    CHECK(layer->weight.requires_grad());
    CHECK((layer->weight.scalar_type() == at::kFloat));
}

TEST_CASE("a wrong set of weights changes nothing and is told by name")
{
    const auto weight = at::zeros({3, 2});
    const auto bias = at::zeros({3});
    CHECK(refusal({{"weight", weight}}, "names") == "weights.missing bias");
    CHECK(refusal({{"weight", weight}, {"bias", bias}, {"gain", bias}}, "names") == "weights.unexpected gain");
    CHECK(refusal({{"weight", weight.t()}, {"bias", bias}}, "shape") == "weights.wrong_shape [2, 3]");
    CHECK(refusal({{"weight", weight}, {"bias", bias.view({3, 1})}}, "expected") == "weights.wrong_shape [3]");
}

TEST_CASE("buffers are weights too")
{
    torch::nn::BatchNorm1d norm(2);
    const auto weights = weightsOf(*norm);
    CHECK(weights.contains("running_mean"));
    CHECK(weights.contains("weight"));
}
