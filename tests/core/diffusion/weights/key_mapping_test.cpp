// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/weights/key_mapping.h"

#include <ATen/ATen.h>
#include <doctest/doctest.h>

#include "core/base/error.h"
#include "tests/support/temporary_folder.h"

using namespace histosynth;

namespace {

// Stable Diffusion 1.5: four levels, the coarsest without attention.
const BlockNumbering stableDiffusion = {.layers = {2, 2, 2, 2}, .attendsUp = {true, true, true, false}};

std::string nameOf(const std::string& name)
{
    return originalUNetName(name, stableDiffusion);
}

} // namespace

TEST_CASE("names are those of the published single-file checkpoint")
{
    const std::string unet = "model.diffusion_model.";
    CHECK(nameOf("time_embedding.linear_2.bias") == unet + "time_embed.2.bias");
    CHECK(nameOf("conv_in.weight") == unet + "input_blocks.0.0.weight");
    CHECK(nameOf("down_blocks.0.resnets.0.norm1.weight") == unet + "input_blocks.1.0.in_layers.0.weight");
    CHECK(nameOf("down_blocks.0.downsamplers.0.conv.bias") == unet + "input_blocks.3.0.op.bias");
    CHECK(nameOf("down_blocks.1.resnets.0.conv_shortcut.weight") == unet + "input_blocks.4.0.skip_connection.weight");
    CHECK(nameOf("down_blocks.3.resnets.1.time_emb_proj.bias") == unet + "input_blocks.11.0.emb_layers.1.bias");
    CHECK(nameOf("down_blocks.2.attentions.1.transformer_blocks.0.attn2.to_out.0.weight") ==
          unet + "input_blocks.8.1.transformer_blocks.0.attn2.to_out.0.weight");
    CHECK(nameOf("mid_block.resnets.1.conv2.weight") == unet + "middle_block.2.out_layers.3.weight");
    CHECK(nameOf("up_blocks.0.upsamplers.0.conv.weight") == unet + "output_blocks.2.1.conv.weight");
    CHECK(nameOf("up_blocks.2.upsamplers.0.conv.weight") == unet + "output_blocks.8.2.conv.weight");
    CHECK(nameOf("up_blocks.3.resnets.2.conv1.weight") == unet + "output_blocks.11.0.in_layers.2.weight");
    CHECK(nameOf("conv_norm_out.weight") == unet + "out.0.weight");
    CHECK_THROWS_AS(nameOf("down_blocks.0.resnets.0.conv9.weight"), Error);
    CHECK_THROWS_AS(nameOf("class_embedding.weight"), Error);
}

TEST_CASE("the U-Net is taken out of a whole checkpoint, and all of it must be used")
{
    const test::TemporaryFolder folder;
    const std::string unet = "model.diffusion_model.";
    writeSafetensors(folder / "a",
                     {{unet + "out.2.bias", at::ones({4})}, {"first_stage_model.quant_conv.bias", at::zeros({8})}});
    SafetensorsFile file(folder / "a");
    const auto read = readOriginalUNet(file, {"conv_out.bias"}, stableDiffusion);
    CHECK(at::equal(read.at("conv_out.bias"), at::ones({4})));
    const auto refusal = [&](const std::vector<std::string>& names) -> std::string {
        try {
            readOriginalUNet(file, names, stableDiffusion);
        } catch (const Error& error) {
            return error.code() + " " + std::string(error.argument("names"));
        }
        return {};
    };
    CHECK(refusal({}) == "weights.unexpected " + unet + "out.2.bias");
    CHECK(refusal({"conv_out.bias", "conv_out.weight"}) == "weights.missing " + unet + "out.2.weight");
}
