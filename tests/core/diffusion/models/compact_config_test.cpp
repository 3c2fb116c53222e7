// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/compact_config.h"

#include <doctest/doctest.h>

using namespace histosynth;

namespace {

CompactConfig example()
{
    CompactConfig config;
    config.classNames = {"ducts", "жир"};
    config.side = 48;
    config.patch = 4;
    config.channels = {32, 64, 96};
    config.attentionLevels = 2;
    config.prediction = PredictionType::Epsilon;
    config.noiseSchedule.schedule = BetaSchedule::Cosine;
    return config;
}

std::string reasonFor(const Json& json)
{
    try {
        CompactConfig::fromJson(json);
    } catch (const Error& error) {
        CHECK(error.code() == "models.bad_compact_config");
        return std::string(error.argument("reason"));
    }
    return "none";
}

} // namespace

TEST_CASE("a config comes back from its JSON")
{
    const auto json = example().toJson();
    CHECK(CompactConfig::fromJson(Json::parse(json.dump())).toJson() == json);
    CHECK(CompactConfig::fromJson(json).prediction == PredictionType::Epsilon);
    CHECK(CompactConfig::fromJson(json).noiseSchedule.schedule == BetaSchedule::Cosine);
}

TEST_CASE("the U-Net sees patches as channels and attends at the coarsest levels")
{
    const auto unet = example().unet();
    CHECK(unet.inChannels == 48);
    CHECK(unet.outChannels == 48);
    REQUIRE(unet.levels.size() == 3);
    CHECK_FALSE(unet.levels[0].attendsDown);
    CHECK(unet.levels[1].attendsUp);
    CHECK(unet.levels[2].attendsDown);
    CHECK(unet.levels[2].heads == 3);
}

TEST_CASE("whatever a file says instead is refused with the reason")
{
    CHECK(reasonFor(Json()) != "none");
    CHECK(reasonFor(Json::object()) != "none");
    const auto with = [](const char* name, const Json& value) {
        auto json = example().toJson();
        json[name] = value;
        return reasonFor(json);
    };
    CHECK(with("side", 47) == "side: models.not_divisible");
    CHECK(with("side", 0) == "side is 0");
    CHECK(with("side", "large") != "none");
    CHECK(with("classes", Json::array()) == "classes: models.no_class");
    CHECK(with("classes", Json::array({1})) != "none");
    CHECK(with("channels", Json::array()) == "channels: models.no_level");
    CHECK(with("channels", {1'000'000'000}) != "none");
    CHECK(with("channels", Json(std::vector<int>(100, 32))) != "none");
    CHECK(with("layers", 1'000'000) != "none");
    CHECK(with("context_width", -3) != "none");
    CHECK(with("prediction", "magic") != "none");
    CHECK(with("noise_schedule", {{"timesteps", -5}}) != "none");
    CHECK(with("attention_levels", -1) == "attention_levels is -1");
    CHECK(with("colours", {{"mean", {0, 0, 0}}}) != "none");
    auto colours = ColourSpace().toJson();
    colours["units"] = {1, 1, -1};
    CHECK(with("colours", colours) == "a unit is not a length");
}
