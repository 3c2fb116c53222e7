// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/training_data.h"

#include <stdexcept>

#include "core/diffusion/training/fingerprint.h"

namespace histosynth {

void TrainingData::add(const std::uint8_t* rgb, std::int64_t byteCount, std::int64_t label)
{
    if (byteCount != side * side * 3)
        throw std::invalid_argument("TrainingData::add: an image of another size");
    pixels.insert(pixels.end(), rgb, rgb + byteCount);
    labels.push_back(label);
}

std::uint64_t fingerprint(const TrainingData& data)
{
    Fingerprint print;
    print.add(&data.side, sizeof data.side);
    print.add(data.labels.data(), data.labels.size() * sizeof(std::int64_t));
    print.add(data.pixels.data(), data.pixels.size());
    return print.value();
}

} // namespace histosynth
