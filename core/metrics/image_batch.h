// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <cstdint>

namespace histosynth {

// The smallest side, in px, that the hand-made measures work on.
inline constexpr std::int64_t smallestMeasuredSide = 32;

// Throws Error (BadInput) "metrics.images_unusable" {reason} unless `images` is [N, 3, H, W] with both sides large
// enough and only finite numbers in 0..1.
void checkImages(const torch::Tensor& images);

// images [N, C, H, W] -> optical density of the same shape: -log10 of the transmitted light, 0 on glass, at most 2.4.
torch::Tensor opticalDensity(const torch::Tensor& images);

} // namespace histosynth
