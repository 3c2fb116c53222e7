// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/unet_2d_condition.h"

#include <ATen/autocast_mode.h>
#include <doctest/doctest.h>
#include <torch/utils.h>

using namespace histosynth;
using torch::Tensor;

namespace {

UNet2DConditionConfig smallConfig()
{
    UNet2DConditionConfig config;
    config.inChannels = 3;
    config.outChannels = 3;
    config.levels = {
        {.channels = 8, .layers = 1},
        {.channels = 16, .layers = 2, .attendsDown = true, .attendsUp = true, .heads = 2, .transformerLayers = 2}};
    config.contextWidth = 6;
    config.normGroups = 4;
    return config;
}

Tensor run(UNet2DConditionModel& unet, std::int64_t height, std::int64_t width, std::int64_t tokens = 3)
{
    torch::manual_seed(5);
    return unet(at::randn({2, 3, height, width}), at::tensor({10, 900}), at::randn({2, tokens, 6}));
}

} // namespace

TEST_CASE("the prediction has the size of the latents, whatever they and the context are")
{
    const torch::NoGradGuard noGrad;
    for (const auto rule : {OddSizes::Diffusers, OddSizes::WebUi}) {
        auto config = smallConfig();
        config.oddSizes = rule;
        UNet2DConditionModel unet(config);
        for (const auto& [height, width] : {std::pair{8, 8}, {9, 5}, {1, 1}, {2, 31}}) {
            const auto result = run(unet, height, width, 1 + width % 3);
            CHECK(result.sizes() == at::IntArrayRef({2, 3, height, width}));
            CHECK(result.isfinite().all().item<bool>());
        }
    }
}

TEST_CASE("the two rules for odd sizes agree on even ones and differ on odd ones")
{
    const torch::NoGradGuard noGrad;
    auto config = smallConfig();
    torch::manual_seed(1);
    UNet2DConditionModel diffusers(config);
    config.oddSizes = OddSizes::WebUi;
    torch::manual_seed(1);
    UNet2DConditionModel webUi(config);
    CHECK(at::allclose(run(diffusers, 8, 6), run(webUi, 8, 6)));
    CHECK_FALSE(at::allclose(run(diffusers, 7, 6), run(webUi, 7, 6)));
}

TEST_CASE("every parameter has an effect and learns")
{
    UNet2DConditionModel unet(smallConfig());
    run(unet, 8, 8).square().sum().backward();
    for (const auto& entry : unet->named_parameters()) {
        INFO(entry.key());
        REQUIRE(entry.value().grad().defined());
        CHECK(entry.value().grad().isfinite().all().item<bool>());
        CHECK(entry.value().grad().abs().sum().item<double>() > 0.0);
    }
}

TEST_CASE("an image does not depend on the others of its batch")
{
    const torch::NoGradGuard noGrad;
    UNet2DConditionModel unet(smallConfig());
    torch::manual_seed(3);
    const Tensor latents = at::randn({4, 3, 8, 8});
    const Tensor timesteps = at::tensor({1.5, 20.0, 300.25, 999.0});
    const Tensor context = at::randn({4, 3, 6});
    const Tensor all = unet(latents, timesteps, context);
    const Tensor second = unet(latents.slice(0, 1, 2), timesteps.slice(0, 1, 2), context.slice(0, 1, 2));
    CHECK(at::allclose(all.slice(0, 1, 2), second, 1e-4, 1e-5));
}

TEST_CASE("bfloat16 by autocast is near float32, forward and backward")
{
    UNet2DConditionModel unet(smallConfig());
    const Tensor exact = run(unet, 16, 16);
    at::autocast::set_autocast_enabled(at::kCPU, true);
    const Tensor rounded = run(unet, 16, 16);
    at::autocast::set_autocast_enabled(at::kCPU, false);
    at::autocast::clear_cache();
    CHECK((rounded.scalar_type() == at::kBFloat16));
    CHECK((rounded.to(at::kFloat) - exact).abs().max().item<double>() < 0.05 * exact.abs().max().item<double>());
    rounded.to(at::kFloat).square().sum().backward();
    for (const auto& parameter : unet->parameters())
        CHECK(parameter.grad().isfinite().all().item<bool>());
}

TEST_CASE("the middle block may lack attention or be missing")
{
    const torch::NoGradGuard noGrad;
    for (const auto middle : {MiddleBlock::ResidualOnly, MiddleBlock::None}) {
        auto config = smallConfig();
        config.middle = middle;
        UNet2DConditionModel unet(config);
        CHECK(run(unet, 4, 4).sizes() == at::IntArrayRef({2, 3, 4, 4}));
    }
}

TEST_CASE("a config with problems makes no U-Net")
{
    auto config = smallConfig();
    config.normGroups = 3;
    CHECK_THROWS_AS(UNet2DConditionModel{config}, InvalidOptions);
    CHECK_THROWS_AS(UNet2DConditionModel{UNet2DConditionConfig{}}, InvalidOptions);
}
