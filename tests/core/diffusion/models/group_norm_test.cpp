// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/group_norm.h"

#include <doctest/doctest.h>
#include <torch/autograd.h>
#include <torch/utils.h>

#include <array>
#include <limits>

using namespace histosynth;
using torch::Tensor;

namespace {

struct Case {
    std::int64_t batch, channels, height, width, groups;
};

constexpr Case cases[] = {{2, 8, 5, 7, 4}, {1, 32, 40, 33, 32}, {3, 6, 1, 1, 1}, {2, 24, 64, 1, 3}};

Tensor referenceOf(const Tensor& image, const Tensor& shift, const Case& sizes, const GroupNorm& norm, bool silu)
{
    const auto parameters = norm->named_parameters();
    const Tensor result =
        at::group_norm(image + shift.unsqueeze(2).unsqueeze(3), sizes.groups,
                       parameters["weight"].to(image.scalar_type()), parameters["bias"].to(image.scalar_type()), 1e-5);
    return silu ? at::silu(result) : result;
}

GroupNorm normOf(const Case& sizes, bool silu)
{
    GroupNorm norm(sizes.groups, sizes.channels, 1e-5, silu ? NormActivation::Silu : NormActivation::None);
    const torch::NoGradGuard noGrad;
    for (auto& parameter : norm->parameters())
        parameter.add_(at::randn_like(parameter), 0.3);
    return norm;
}

double worst(const Tensor& a, const Tensor& b)
{
    return (a.to(at::kDouble) - b.to(at::kDouble)).abs().max().item<double>();
}

// Of the gradients of image, shift, factor and summand, two to four times the worst that float32 was seen to give
// (8e-6, 2e-5, 1.1e-5 and 5e-6): with a mean of 20 and a spread of 0.1 the input itself is known to 1e-5 of its spread.
constexpr std::array tolerances = {3e-5, 5e-5, 4e-5, 2e-5};

// What an error is measured by: the largest number of the gradient. The shift's is a sum over all pixels of a channel,
// mostly near 0, in which the pixels' errors add up like independent ones: so by the length of what is summed.
std::array<double, 4> scalesOf(const std::vector<Tensor>& gradients)
{
    const auto largest = [&gradients](std::size_t i) { return gradients[i].abs().max().item<double>(); };
    return {largest(0), gradients[0].norm(2, {2, 3}).max().item<double>(), largest(2), largest(3)};
}

} // namespace

TEST_CASE("group norm and its gradients equal torch's in float64")
{
    torch::manual_seed(1);
    for (const bool silu : {false, true}) {
        for (const auto& sizes : cases) {
            GroupNorm norm = normOf(sizes, silu);
            // A mean far above the spread: sums of squares would cancel.
            const Tensor image = (at::randn({sizes.batch, sizes.channels, sizes.height, sizes.width}) * 0.1 + 20.0);
            const Tensor shift = at::randn({sizes.batch, sizes.channels});
            const Tensor gradient = at::randn_like(image);
            std::vector<std::vector<Tensor>> gradients;
            std::vector<Tensor> results;
            for (const auto type : {at::kFloat, at::kDouble}) {
                const Tensor x = image.to(type).requires_grad_();
                const Tensor s = shift.to(type).requires_grad_();
                const Tensor y = type == at::kFloat ? norm->forward(x, s) : referenceOf(x, s, sizes, norm, silu);
                const auto parameters = norm->parameters();
                results.push_back(y.detach());
                gradients.push_back(
                    torch::autograd::grad({y}, {x, s, parameters[0], parameters[1]}, {gradient.to(type)}));
            }
            INFO(silu << " " << image.sizes());
            CHECK(worst(results[0], results[1]) < 1e-4);
            const auto scales = scalesOf(gradients[1]);
            for (std::size_t i = 0; i < tolerances.size(); ++i) {
                CAPTURE(i);
                CHECK(worst(gradients[0][i], gradients[1][i]) < tolerances[i] * scales[i]);
            }
        }
    }
}

TEST_CASE("group norm in bfloat16 is rounded once")
{
    torch::manual_seed(2);
    const Case sizes{2, 16, 9, 9, 4};
    GroupNorm norm = normOf(sizes, true);
    const Tensor image = at::randn({2, 16, 9, 9}).to(at::kBFloat16);
    const Tensor result = norm->forward(image);
    CHECK((result.scalar_type() == at::kBFloat16));
    const Tensor exact = referenceOf(image.to(at::kDouble), at::zeros({2, 16}), sizes, norm, true);
    CHECK(((result.to(at::kDouble) - exact).abs() <= exact.abs() * 0.004 + 1e-6).all().item<bool>());
}

TEST_CASE("what is not a number stays none, in both precisions")
{
    for (const auto type : {at::kFloat, at::kBFloat16}) {
        GroupNorm norm(1, 4, 1e-5, NormActivation::Silu);
        Tensor image = at::ones({1, 4, 3, 3}, type);
        image[0][1][2][2] = std::numeric_limits<float>::quiet_NaN();
        CHECK(norm(image).isnan().all().item<bool>());
    }
}

TEST_CASE("SiLU of large numbers neither overflows nor vanishes")
{
    GroupNorm norm(1, 2, 1e-5, NormActivation::Silu);
    const torch::NoGradGuard noGrad;
    norm->named_parameters()["weight"].fill_(200.0);
    const Tensor image = at::randn({1, 2, 8, 8});
    const Tensor exact = at::silu(
        at::group_norm(image.to(at::kDouble), 1, at::full({2}, 200.0, at::kDouble), at::zeros({2}, at::kDouble)));
    CHECK(worst(norm(image), exact) < 1e-3);
}
