// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/unet_2d_condition_config.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "core/base/error.h"

namespace histosynth {

namespace {

constexpr std::int64_t largestSize = 1 << 20; // of any number of things: a hostile file asks for no more than that

[[noreturn]] void refuse(const char* code, const std::string& setting, const Json& value)
{
    constexpr auto replaceBadText = Json::error_handler_t::replace;
    throw Error(ErrorKind::BadInput, code,
                {{"setting", setting}, {"value", value.dump(-1, ' ', false, replaceBadText)}});
}

[[noreturn]] void malformed(const std::string& setting, const Json& value)
{
    refuse("models.setting_malformed", setting, value);
}

// What this U-Net does not do: settings by their only accepted value; an absent setting has it. Null is accepted where
// diffusers takes it for the same thing.
const std::vector<std::pair<std::string, Json>>& fixedSettings()
{
    static const std::vector<std::pair<std::string, Json>> settings = {
        {"addition_embed_type", nullptr},
        {"attention_type", "default"},
        {"center_input_sample", false},
        {"class_embed_type", nullptr},
        {"class_embeddings_concat", false},
        {"conv_in_kernel", 3},
        {"conv_out_kernel", 3},
        {"cross_attention_norm", nullptr},
        {"downsample_padding", 1},
        {"dropout", 0.0},
        {"dual_cross_attention", false},
        {"encoder_hid_dim", nullptr},
        {"encoder_hid_dim_type", nullptr},
        {"mid_block_only_cross_attention", nullptr},
        {"mid_block_scale_factor", 1},
        {"num_attention_heads", nullptr},
        {"num_class_embeds", nullptr},
        {"only_cross_attention", false},
        {"resnet_out_scale_factor", 1.0},
        {"resnet_skip_time_act", false},
        {"resnet_time_scale_shift", "default"},
        {"reverse_transformer_layers_per_block", nullptr},
        {"time_cond_proj_dim", nullptr},
        {"time_embedding_act_fn", nullptr},
        {"time_embedding_dim", nullptr},
        {"time_embedding_type", "positional"},
        {"timestep_post_act", nullptr},
    };
    return settings;
}

// Read below, or without effect on what the network computes. `upcast_attention` asks for attention in float32, where
// half precision is used: ours is at least that good.
const std::set<std::string>& knownSettings()
{
    static const std::set<std::string> names = {"act_fn",
                                                "addition_embed_type_num_heads",
                                                "addition_time_embed_dim",
                                                "attention_head_dim",
                                                "block_out_channels",
                                                "cross_attention_dim",
                                                "down_block_types",
                                                "flip_sin_to_cos",
                                                "freq_shift",
                                                "in_channels",
                                                "layers_per_block",
                                                "mid_block_type",
                                                "norm_eps",
                                                "norm_num_groups",
                                                "out_channels",
                                                "projection_class_embeddings_input_dim",
                                                "sample_size",
                                                "transformer_layers_per_block",
                                                "up_block_types",
                                                "upcast_attention",
                                                "use_linear_projection"};
    return names;
}

void refuseUnsupported(const Json& config)
{
    const auto& fixed = fixedSettings();
    for (const auto& [name, value] : config.items()) {
        const auto found = std::ranges::find(fixed, name, &std::pair<std::string, Json>::first);
        const bool fits = found != fixed.end() ? value == found->second || (value.is_null() && found->second == false)
                                               : name.starts_with("_") || knownSettings().contains(name);
        if (!fits)
            refuse("models.setting_unsupported", name, value);
    }
}

template <typename Value>
Value valueOf(const Json& config, const std::string& name, Value otherwise)
{
    const auto found = config.find(name);
    if (found == config.end())
        return otherwise;
    const bool fits = std::is_same_v<Value, bool>          ? found->is_boolean()
                      : std::is_same_v<Value, std::string> ? found->is_string()
                                                           : found->is_number();
    if (!fits)
        malformed(name, *found);
    return found->get<Value>();
}

std::int64_t wholeNumber(const std::string& name, const Json& value)
{
    if (!value.is_number_integer() || value < 1 || value > largestSize)
        malformed(name, value);
    return value.get<std::int64_t>();
}

std::int64_t sizeOf(const Json& config, const std::string& name, std::int64_t otherwise)
{
    const auto found = config.find(name);
    return found == config.end() ? otherwise : wholeNumber(name, *found);
}

// A setting that is one number for all levels or a list with one number for each.
std::vector<std::int64_t> sizesByLevel(const Json& config, const std::string& name, std::int64_t otherwise,
                                       std::size_t levels)
{
    const auto found = config.find(name);
    if (found == config.end())
        return std::vector(levels, otherwise);
    if (!found->is_array())
        return std::vector(levels, wholeNumber(name, *found));
    std::vector<std::int64_t> sizes;
    for (const auto& value : *found)
        sizes.push_back(wholeNumber(name, value));
    if (sizes.size() != levels)
        malformed(name, *found);
    return sizes;
}

// One entry of down_block_types or up_block_types for each level: whether it attends.
std::vector<bool> attendsByLevel(const Json& config, const std::string& name, const std::string& direction,
                                 std::size_t levels)
{
    const auto found = config.find(name);
    if (found == config.end() || !found->is_array() || found->size() != levels)
        malformed(name, found == config.end() ? Json() : *found);
    std::vector<bool> attends;
    for (const auto& type : *found) {
        const bool attending = type == "CrossAttn" + direction + "Block2D";
        if (!attending && type != direction + "Block2D")
            refuse("models.setting_unsupported", name, type);
        attends.push_back(attending);
    }
    return attends;
}

MiddleBlock middleBlockOf(const Json& config)
{
    const auto found = config.find("mid_block_type");
    if (found == config.end() || *found == "UNetMidBlock2DCrossAttn")
        return MiddleBlock::Attention;
    if (*found == "UNetMidBlock2D")
        return MiddleBlock::ResidualOnly;
    if (!found->is_null())
        refuse("models.setting_unsupported", "mid_block_type", *found);
    return MiddleBlock::None;
}

std::vector<UNetLevel> levelsOf(const Json& config)
{
    const auto channels = config.find("block_out_channels");
    if (channels == config.end() || !channels->is_array() || channels->empty())
        malformed("block_out_channels", channels == config.end() ? Json() : *channels);
    const auto count = channels->size();
    const auto layers = sizesByLevel(config, "layers_per_block", 2, count);
    const auto heads = sizesByLevel(config, "attention_head_dim", 8, count);
    const auto transformerLayers = sizesByLevel(config, "transformer_layers_per_block", 1, count);
    const auto down = attendsByLevel(config, "down_block_types", "Down", count);
    const auto up = attendsByLevel(config, "up_block_types", "Up", count);
    std::vector<UNetLevel> levels;
    for (std::size_t i = 0; i < count; ++i)
        levels.push_back({.channels = wholeNumber("block_out_channels", channels->at(i)),
                          .layers = layers[i],
                          .attendsDown = down[i],
                          .attendsUp = up[count - 1 - i],
                          .heads = heads[i],
                          .transformerLayers = transformerLayers[i]});
    return levels;
}

void requireAtLeastOne(std::vector<OptionProblem>& problems, const std::string& field, std::int64_t value)
{
    if (value < 1)
        problems.push_back({field, "models.size_too_small", {{"value", std::to_string(value)}, {"minimum", "1"}}});
}

void requireDivisible(std::vector<OptionProblem>& problems, const std::string& field, std::int64_t value,
                      std::int64_t divisor)
{
    if (divisor > 0 && value % divisor != 0)
        problems.push_back(
            {field, "models.not_divisible", {{"value", std::to_string(value)}, {"divisor", std::to_string(divisor)}}});
}

} // namespace

UNet2DConditionConfig UNet2DConditionConfig::fromJson(const Json& config)
{
    if (!config.is_object())
        malformed("config", config);
    if (valueOf<std::string>(config, "_class_name", "UNet2DConditionModel") != "UNet2DConditionModel")
        refuse("models.setting_unsupported", "_class_name", config.at("_class_name"));
    refuseUnsupported(config);
    const auto activation = valueOf<std::string>(config, "act_fn", "silu");
    if (activation != "silu" && activation != "swish")
        refuse("models.setting_unsupported", "act_fn", activation);

    UNet2DConditionConfig made;
    made.levels = levelsOf(config);
    made.inChannels = sizeOf(config, "in_channels", made.inChannels);
    made.outChannels = sizeOf(config, "out_channels", made.outChannels);
    made.middle = middleBlockOf(config);
    // One context serves all levels, so a list can only repeat its width.
    const auto widths = sizesByLevel(config, "cross_attention_dim", 1280, made.levels.size());
    made.contextWidth = widths.front();
    if (!std::ranges::all_of(widths, [&](auto width) { return width == widths.front(); }))
        refuse("models.setting_unsupported", "cross_attention_dim", config.at("cross_attention_dim"));
    made.normGroups = sizeOf(config, "norm_num_groups", made.normGroups);
    made.normEpsilon = valueOf(config, "norm_eps", made.normEpsilon);
    made.flipSinToCos = valueOf(config, "flip_sin_to_cos", made.flipSinToCos);
    made.frequencyShift = valueOf(config, "freq_shift", made.frequencyShift);
    made.useLinearProjection = valueOf(config, "use_linear_projection", made.useLinearProjection);
    throwIfAny(check(made));
    return made;
}

std::vector<OptionProblem> check(const UNet2DConditionConfig& config)
{
    std::vector<OptionProblem> problems;
    requireAtLeastOne(problems, "levels", static_cast<std::int64_t>(config.levels.size()));
    requireAtLeastOne(problems, "in_channels", config.inChannels);
    requireAtLeastOne(problems, "out_channels", config.outChannels);
    requireAtLeastOne(problems, "context_width", config.contextWidth);
    requireAtLeastOne(problems, "norm_groups", config.normGroups);
    if (!config.levels.empty())
        requireDivisible(problems, "channels", config.levels.front().channels, 2);
    for (const auto& level : config.levels) {
        requireAtLeastOne(problems, "channels", level.channels);
        requireAtLeastOne(problems, "layers", level.layers);
        requireAtLeastOne(problems, "heads", level.heads);
        requireAtLeastOne(problems, "transformer_layers", level.transformerLayers);
        requireDivisible(problems, "channels", level.channels, config.normGroups);
        const bool attends = level.attendsDown || level.attendsUp ||
                             (&level == &config.levels.back() && config.middle == MiddleBlock::Attention);
        if (attends)
            requireDivisible(problems, "channels", level.channels, level.heads);
    }
    return problems;
}

} // namespace histosynth
