// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace histosynth {

// Square colour images of one size with their classes, in memory: 10,000 of 64 x 64 take 123 MB.
struct TrainingData {
    std::int64_t side = 0;
    std::vector<std::uint8_t> pixels = {}; // [N, side, side, 3], RGB
    std::vector<std::int64_t> labels = {}; // [N], index into the model's class names

    std::int64_t count() const { return static_cast<std::int64_t>(labels.size()); }
    bool empty() const { return labels.empty(); }

    // `rgb` [side, side, 3]. Throws std::invalid_argument when it has another size.
    void add(const std::uint8_t* rgb, std::int64_t byteCount, std::int64_t label);
};

// A number that another set of images, or another order of them, does not share: a training checkpoint remembers it.
std::uint64_t fingerprint(const TrainingData& data);

} // namespace histosynth
