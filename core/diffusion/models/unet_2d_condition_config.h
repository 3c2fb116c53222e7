// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/json.h"
#include "core/base/options.h"
#include "core/diffusion/models/resampling.h"

namespace histosynth {

// One resolution of the U-Net; the first level has the latents' own.
struct UNetLevel {
    std::int64_t channels = 0;
    std::int64_t layers = 2;            // residual blocks on the way down; on the way up there is one more
    bool attendsDown = false;           // a transformer behind each residual block on the way down
    bool attendsUp = false;             // and on the way up
    std::int64_t heads = 8;             // of each attention
    std::int64_t transformerLayers = 1; // of each transformer
};

enum class MiddleBlock { Attention, ResidualOnly, None };

// The U-Net of Stable Diffusion (Rombach et al. 2022, section 3.3) at any size. Defaults are those of Stable Diffusion.
struct UNet2DConditionConfig {
    std::int64_t inChannels = 4;
    std::int64_t outChannels = 4;
    std::vector<UNetLevel> levels; // finest first
    MiddleBlock middle = MiddleBlock::Attention;
    std::int64_t contextWidth = 768; // of the vectors that cross-attention looks at
    std::int64_t normGroups = 32;    // of every group norm
    double normEpsilon = 1e-5;       // of residual blocks and the output
    bool flipSinToCos = true;        // sinusoids of the timestep: cosines first
    double frequencyShift = 0.0;     // their frequencies: exp(-ln(10000) i / (C/2 - shift))
    bool useLinearProjection =
        false; // projections of a transformer: linear [C, C] instead of convolutions [C, C, 1, 1]
    OddSizes oddSizes = OddSizes::Diffusers;

    // From a diffusers config.json of UNet2DConditionModel. Throws Error (BadInput) "models.setting_unsupported"
    // {setting, value} for what this U-Net cannot do, "models.setting_malformed" {setting, value} for a value of the
    // wrong type or length.
    static UNet2DConditionConfig fromJson(const Json& config);
};

// Problems that would keep a U-Net from being made: sizes below 1, channels that groups or heads do not divide. The
// codes are "models.size_too_small" {value, minimum} and "models.not_divisible" {value, divisor}.
std::vector<OptionProblem> check(const UNet2DConditionConfig& config);

} // namespace histosynth
