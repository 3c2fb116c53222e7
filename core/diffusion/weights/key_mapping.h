// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/diffusion/weights/safetensors.h"

namespace histosynth {

// What the numbering of a U-Net's blocks depends on; the finest level first.
struct BlockNumbering {
    std::vector<int> layers;     // residual blocks of each level on the way down
    std::vector<bool> attendsUp; // of each level, on the way up
};

// The name that a parameter of the U-Net has in a single-file Stable Diffusion checkpoint, by its name in diffusers':
// "model.diffusion_model.input_blocks.1.0.in_layers.0.weight" for "down_blocks.0.resnets.0.norm1.weight". There, the
// blocks of each half are numbered in one row: residual blocks and resamplers, without regard to levels. Throws Error
// (Internal) "weights.unknown_parameter" {name}.
std::string originalUNetName(const std::string& name, const BlockNumbering& numbering);

// The tensors that `names` (diffusers') ask for, taken from a single-file checkpoint under their names there. Other
// parts of the checkpoint are left alone, but all of the U-Net must be asked for. Throws Error (BadInput)
// "weights.missing" and "weights.unexpected" {file, count, names}.
TensorsByName readOriginalUNet(SafetensorsFile& file, const std::vector<std::string>& names,
                               const BlockNumbering& numbering);

} // namespace histosynth
