// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <cstdint>

namespace histosynth::test {

// Random pictures that are stained like tissue: dark blobs of haematoxylin on a smooth field of eosin. [count, 3, side,
// side] float RGB in 0..1; image i depends on `seed` and i only.
torch::Tensor drawnTissue(std::int64_t count, std::int64_t side, std::uint64_t seed);

// Gaussian blur, sigma in px; 0 changes nothing.
torch::Tensor blurred(const torch::Tensor& images, double sigma);

// Turned by `degrees` and enlarged by `zoom` about the middle.
torch::Tensor turned(const torch::Tensor& images, double degrees, double zoom);

} // namespace histosynth::test
