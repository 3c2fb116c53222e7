// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <torch/utils.h>

#include "core/base/error.h"
#include "core/diffusion/models/unet_2d_condition.h"
#include "core/diffusion/weights/key_mapping.h"
#include "core/diffusion/weights/load_weights.h"
#include "tests/parity/kind.h"

namespace histosynth::parity {

namespace {

UNet2DConditionConfig configOf(const Fixture& fixture)
{
    if (fixture.setting("family", "sd1") == "sdxl")
        throw Skip("family sdxl");
    try {
        auto config = UNet2DConditionConfig::fromJson(fixture.config());
        const auto rule = fixture.setting("odd_sizes", "diffusers");
        if (rule != "diffusers" && rule != "webui")
            throw Skip("odd_sizes " + rule);
        config.oddSizes = rule == "webui" ? OddSizes::WebUi : OddSizes::Diffusers;
        return config;
    } catch (const Error& error) {
        if (error.code() != "models.setting_unsupported")
            throw;
        throw Skip("setting " + std::string(error.argument("setting")) + " " + std::string(error.argument("value")));
    }
}

BlockNumbering numberingOf(const UNet2DConditionConfig& config)
{
    BlockNumbering numbering;
    for (const auto& level : config.levels) {
        numbering.layers.push_back(static_cast<int>(level.layers));
        numbering.attendsUp.push_back(level.attendsUp);
    }
    return numbering;
}

void load(UNet2DConditionModel& unet, const Fixture& fixture)
{
    SafetensorsFile file(fixture.weightsFile());
    TensorsByName tensors;
    if (fixture.layout() == "diffusers") {
        tensors = file.readAll();
    } else {
        std::vector<std::string> names;
        for (const auto& entry : weightsOf(*unet))
            names.push_back(entry.first);
        tensors = readOriginalUNet(file, names, numberingOf(unet->config()));
    }
    loadWeights(*unet, tensors, file.path().string());
}

} // namespace

void runUNet(const Fixture& fixture, Comparison& comparison)
{
    if (fixture.layout() != "diffusers" && fixture.layout() != "original")
        throw Skip("layout " + fixture.layout());
    const auto config = configOf(fixture);
    if (!std::filesystem::exists(fixture.weightsFile()))
        throw BrokenFixture("it lacks " + fixture.weightsFile().string());
    const torch::NoGradGuard noGrad;
    UNet2DConditionModel unet(config);
    unet->eval();
    load(unet, fixture);
    UNetIntermediates intermediates;
    comparison.tensor("noise_pred", unet(fixture.input("latents"), fixture.input("timesteps"), fixture.input("context"),
                                         &intermediates));
    for (const auto& [name, tensor] : intermediates) {
        if (fixture.outputs().contains(name))
            comparison.tensor(name, tensor);
    }
}

} // namespace histosynth::parity
