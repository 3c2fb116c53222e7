// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/options.h"
#include "core/diffusion/models/colour_space.h"
#include "core/diffusion/models/unet_2d_condition_config.h"
#include "core/diffusion/schedulers/noise_schedule.h"

namespace histosynth {

// All that it takes to build a compact model and to draw with it; saved in the model file's metadata, so that the file
// alone is enough.
struct CompactConfig {
    std::vector<std::string> classNames;         // in the order of the labels
    std::int64_t side = 64;                      // of the images, pixels
    std::int64_t patch = 2;                      // patch x patch pixels become one position of the U-Net
    std::vector<std::int64_t> channels{64, 128}; // of each level of the U-Net, finest first
    std::int64_t layers = 2;                     // residual blocks of each level
    std::int64_t attentionLevels = 1;            // how many of the coarsest levels attend to the class
    std::int64_t headWidth = 32;                 // channels of one attention head
    std::int64_t contextWidth = 64;              // length of a class's vector
    PredictionType prediction = PredictionType::V;
    NoiseScheduleOptions noiseSchedule;
    ColourSpace colours; // of the images that are noised and denoised

    UNet2DConditionConfig unet() const;

    Json toJson() const;

    // Throws Error (BadInput) "models.bad_compact_config" {reason}.
    static CompactConfig fromJson(const Json& json);
};

// Problems that would keep the model from being made: a side that patches and levels do not divide, channels that heads
// or norm groups do not divide, no class, no level or too many. Codes: "models.not_divisible" {value, divisor},
// "models.no_class", "models.no_level", "models.too_many_levels" {maximum}, "option.out_of_range".
std::vector<OptionProblem> check(const CompactConfig& config);

} // namespace histosynth
