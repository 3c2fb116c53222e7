// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace histosynth {

// A finished image and where it comes from.
struct GeneratedImage {
    std::int64_t index = 0;      // counted from 0 in its request
    std::int64_t classIndex = 0; // into the model's class names
    std::uint64_t seed = 0;      // alone gives this image again
    std::int64_t side = 0;
    std::vector<std::uint8_t> pixels; // [side, side, 3], RGB
};

} // namespace histosynth
