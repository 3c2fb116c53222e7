// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace histosynth {

// Which generator makes the numbers.
enum class NoiseGenerator {
    TorchCpu, // PyTorch's CPU generator; the web UI's "CPU"
    Philox,   // what PyTorch's CUDA generator gives; the web UI's "NV"
};

// A stream of standard normal numbers from one seed.
class NormalGenerator {
public:
    NormalGenerator() = default;
    NormalGenerator(const NormalGenerator&) = delete;
    NormalGenerator& operator=(const NormalGenerator&) = delete;
    virtual ~NormalGenerator() = default;

    // float32 on the CPU. Each draw goes on where the last one ended.
    virtual torch::Tensor draw(const std::vector<std::int64_t>& shape) = 0;
};

std::unique_ptr<NormalGenerator> makeNormalGenerator(NoiseGenerator kind, std::int64_t seed);

} // namespace histosynth
