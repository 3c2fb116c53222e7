// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/unet_2d_condition_config.h"

#include <doctest/doctest.h>

#include "core/base/error.h"

using namespace histosynth;

namespace {

Json goodConfig()
{
    return {{"_class_name", "UNet2DConditionModel"},
            {"block_out_channels", {16, 24}},
            {"down_block_types", {"DownBlock2D", "CrossAttnDownBlock2D"}},
            {"up_block_types", {"CrossAttnUpBlock2D", "UpBlock2D"}},
            {"layers_per_block", {1, 2}},
            {"attention_head_dim", {2, 3}},
            {"cross_attention_dim", 20},
            {"norm_num_groups", 8},
            {"use_linear_projection", true},
            {"upcast_attention", true},
            {"only_cross_attention", nullptr}};
}

// Code and setting of the error that the good config with one other setting gives.
std::string refusal(const std::string& setting, const Json& value)
{
    Json config = goodConfig();
    config[setting] = value;
    try {
        UNet2DConditionConfig::fromJson(config);
    } catch (const Error& error) {
        return error.code() + " " + std::string(error.argument("setting"));
    } catch (const InvalidOptions& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST_CASE("levels are read finest first, also on the way up")
{
    const auto config = UNet2DConditionConfig::fromJson(goodConfig());
    REQUIRE(config.levels.size() == 2);
    CHECK_FALSE(config.levels[0].attendsDown);
    CHECK_FALSE(config.levels[0].attendsUp);
    CHECK(config.levels[1].attendsDown);
    CHECK(config.levels[1].attendsUp);
    CHECK(config.levels[0].layers == 1);
    CHECK(config.levels[1].layers == 2);
    CHECK(config.levels[1].heads == 3);
    CHECK(config.contextWidth == 20);
    CHECK(config.useLinearProjection);
    CHECK(config.middle == MiddleBlock::Attention);
}

TEST_CASE("what the U-Net cannot do is refused by name")
{
    for (const auto& [setting, value] :
         std::vector<std::pair<std::string, Json>>{{"class_embed_type", "timestep"},
                                                   {"addition_embed_type", "text_time"},
                                                   {"only_cross_attention", true},
                                                   {"resnet_time_scale_shift", "scale_shift"},
                                                   {"act_fn", "gelu"},
                                                   {"mid_block_type", "UNetMidBlock2DSimpleCrossAttn"},
                                                   {"down_block_types", {"AttnDownBlock2D", "DownBlock2D"}},
                                                   {"num_attention_heads", 4},
                                                   {"setting_of_tomorrow", 1}})
        CHECK(refusal(setting, value) == "models.setting_unsupported " + setting);
}

TEST_CASE("values of a wrong type, length or size are refused by name")
{
    for (const auto& [setting, value] : std::vector<std::pair<std::string, Json>>{{"block_out_channels", Json::array()},
                                                                                  {"block_out_channels", 16},
                                                                                  {"down_block_types", {"DownBlock2D"}},
                                                                                  {"attention_head_dim", {2, 2, 2}},
                                                                                  {"attention_head_dim", 0},
                                                                                  {"layers_per_block", -1},
                                                                                  {"in_channels", 2.5},
                                                                                  {"in_channels", 1e12},
                                                                                  {"flip_sin_to_cos", "yes"},
                                                                                  {"norm_num_groups", nullptr}})
        CHECK(refusal(setting, value) == "models.setting_malformed " + setting);
    CHECK(refusal("norm_num_groups", 5).find("models.not_divisible") != std::string::npos);
    CHECK(refusal("attention_head_dim", 7).find("models.not_divisible") != std::string::npos);
}

TEST_CASE("check tells all problems at once")
{
    UNet2DConditionConfig config;
    CHECK(check(config).size() == 1);
    config.levels = {{.channels = 15, .layers = 0, .heads = 0}};
    config.inChannels = 0;
    CHECK(check(config).size() >= 4);
}
