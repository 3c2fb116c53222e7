// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/diffusion/models/unet_2d_condition_config.h"

namespace histosynth {

using ShapeVisitor = std::function<void(const std::string& name, const std::vector<std::int64_t>& shape)>;

// Tells name and shape of every parameter that a U-Net of this config has, one by one and without making any: so that a
// file can be held against its config before that costs memory. A visitor that throws ends it. The config must have
// passed check().
void visitParameterShapes(const UNet2DConditionConfig& config, const ShapeVisitor& visit);

} // namespace histosynth
