// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/compact_config.h"

#include <utility>

namespace histosynth {

namespace {

constexpr std::int64_t colourChannels = 3;
constexpr std::int64_t normGroups = 16;
constexpr std::size_t mostLevels = 8;
constexpr std::int64_t largestChannels = 2048;
constexpr std::int64_t largestSize =
    1 << 14; // of any number in a config: keeps a hostile file from asking for terabytes

void requireDivisible(std::vector<OptionProblem>& problems, const std::string& field, std::int64_t value,
                      std::int64_t divisor)
{
    if (value % divisor != 0)
        problems.push_back(
            {field, "models.not_divisible", {{"value", std::to_string(value)}, {"divisor", std::to_string(divisor)}}});
}

[[noreturn]] void refuse(const std::string& reason)
{
    throw Error(ErrorKind::BadInput, "models.bad_compact_config", {{"reason", reason}});
}

std::int64_t sizeIn(const Json& json, const char* name)
{
    const auto value = json.at(name).get<std::int64_t>();
    if (value < 1 || value > largestSize)
        refuse(std::string(name) + " is " + std::to_string(value));
    return value;
}

PredictionType predictionNamed(const std::string& name)
{
    for (const auto& [word, type] : predictionTypeNames()) {
        if (word == name)
            return type;
    }
    refuse("prediction is " + name);
}

std::string nameOf(PredictionType wanted)
{
    for (const auto& [word, type] : predictionTypeNames()) {
        if (type == wanted)
            return word;
    }
    return {};
}

CompactConfig parsed(const Json& json)
{
    CompactConfig config;
    config.classNames = json.at("classes").get<std::vector<std::string>>();
    config.side = sizeIn(json, "side");
    config.patch = sizeIn(json, "patch");
    config.channels.clear();
    for (const auto& channels : json.at("channels"))
        config.channels.push_back(sizeIn(Json{{"channels", channels}}, "channels"));
    config.layers = sizeIn(json, "layers");
    config.attentionLevels = json.at("attention_levels").get<std::int64_t>();
    if (config.attentionLevels < 0 || config.attentionLevels > largestSize)
        refuse("attention_levels is " + std::to_string(config.attentionLevels));
    config.headWidth = sizeIn(json, "head_width");
    config.contextWidth = sizeIn(json, "context_width");
    config.prediction = predictionNamed(json.at("prediction").get<std::string>());
    for (const auto& problem : fromJson(config.noiseSchedule, json.at("noise_schedule")))
        refuse("noise_schedule." + problem.field + ": " + problem.code);
    config.colours = ColourSpace::fromJson(json.at("colours"));
    return config;
}

} // namespace

UNet2DConditionConfig CompactConfig::unet() const
{
    UNet2DConditionConfig unet;
    unet.inChannels = unet.outChannels = colourChannels * patch * patch;
    unet.contextWidth = contextWidth;
    unet.normGroups = normGroups;
    const auto levelCount = static_cast<std::int64_t>(channels.size());
    for (std::int64_t i = 0; i < levelCount; ++i) {
        UNetLevel level;
        level.channels = channels[static_cast<std::size_t>(i)];
        level.layers = layers;
        level.attendsDown = level.attendsUp = i >= levelCount - attentionLevels;
        level.heads = level.channels / headWidth;
        unet.levels.push_back(level);
    }
    return unet;
}

Json CompactConfig::toJson() const
{
    return {{"classes", classNames},
            {"side", side},
            {"patch", patch},
            {"channels", channels},
            {"layers", layers},
            {"attention_levels", attentionLevels},
            {"head_width", headWidth},
            {"context_width", contextWidth},
            {"prediction", nameOf(prediction)},
            {"noise_schedule", histosynth::toJson(noiseSchedule)},
            {"colours", colours.toJson()}};
}

CompactConfig CompactConfig::fromJson(const Json& json)
{
    CompactConfig config;
    try {
        config = parsed(json);
    } catch (const Json::exception& error) {
        refuse(error.what());
    } catch (const Error& error) {
        refuse(std::string(error.argument("reason")));
    }
    for (const auto& problem : check(config))
        refuse(problem.field + ": " + problem.code);
    return config;
}

std::vector<OptionProblem> check(const CompactConfig& config)
{
    std::vector<OptionProblem> problems;
    if (config.classNames.empty())
        problems.push_back({"classes", "models.no_class", {}});
    if (config.channels.empty()) {
        problems.push_back({"channels", "models.no_level", {}});
        return problems;
    }
    if (config.channels.size() > mostLevels) {
        problems.push_back({"channels", "models.too_many_levels", {{"maximum", std::to_string(mostLevels)}}});
        return problems;
    }
    const auto halvings = static_cast<std::int64_t>(config.channels.size()) - 1;
    requireDivisible(problems, "side", config.side, config.patch << halvings);
    for (const auto channels : config.channels) {
        if (channels > largestChannels)
            problems.push_back({"channels",
                                "option.out_of_range",
                                {{"minimum", "1"},
                                 {"maximum", std::to_string(largestChannels)},
                                 {"value", std::to_string(channels)}}});
        requireDivisible(problems, "channels", channels, normGroups);
        requireDivisible(problems, "channels", channels, config.headWidth);
    }
    const auto ofNoise = check(config.noiseSchedule);
    problems.insert(problems.end(), ofNoise.begin(), ofNoise.end());
    return problems;
}

} // namespace histosynth
