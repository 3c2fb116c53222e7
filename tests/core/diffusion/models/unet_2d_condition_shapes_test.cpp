// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/unet_2d_condition_shapes.h"

#include <doctest/doctest.h>

#include <map>
#include <stdexcept>

#include "core/diffusion/models/unet_2d_condition.h"

using namespace histosynth;

namespace {

UNet2DConditionConfig small()
{
    UNet2DConditionConfig config;
    config.contextWidth = 24;
    config.normGroups = 8;
    config.levels = {{.channels = 16, .layers = 1, .heads = 2},
                     {.channels = 32, .layers = 2, .attendsDown = true, .heads = 2, .transformerLayers = 2},
                     {.channels = 32, .layers = 1, .attendsUp = true, .heads = 4}};
    return config;
}

std::vector<UNet2DConditionConfig> configs()
{
    auto linear = small();
    linear.useLinearProjection = true;
    linear.inChannels = 9;
    auto residualOnly = small();
    residualOnly.middle = MiddleBlock::ResidualOnly;
    auto without = small();
    without.middle = MiddleBlock::None;
    auto single = small();
    single.levels.resize(1);
    return {small(), linear, residualOnly, without, single};
}

} // namespace

TEST_CASE("the shapes that are told are those of the network")
{
    for (const auto& config : configs()) {
        std::map<std::string, std::vector<std::int64_t>> told;
        visitParameterShapes(config, [&told](const std::string& name, const std::vector<std::int64_t>& shape) {
            CHECK_MESSAGE(told.emplace(name, shape).second, name);
        });
        std::map<std::string, std::vector<std::int64_t>> made;
        const UNet2DConditionModel model(config);
        for (const auto& entry : model->named_parameters())
            made[entry.key()] = entry.value().sizes().vec();
        CHECK(model->named_buffers().is_empty());
        CHECK((told == made));
        for (const auto& [name, shape] : made)
            CHECK_MESSAGE(told.contains(name), name);
    }
}

TEST_CASE("a visitor that throws ends the walk")
{
    int seen = 0;
    const auto twice = [&seen](const std::string&, const std::vector<std::int64_t>&) {
        if (++seen == 2)
            throw std::runtime_error("enough");
    };
    CHECK_THROWS_AS(visitParameterShapes(small(), twice), std::runtime_error);
    CHECK(seen == 2);
}
