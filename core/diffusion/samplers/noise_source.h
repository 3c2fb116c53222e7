// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <memory>
#include <vector>

#include "core/base/options.h"

namespace histosynth {

// The fresh noise that a stochastic sampler asks for.
class StepNoise {
public:
    StepNoise() = default;
    StepNoise(const StepNoise&) = delete;
    StepNoise& operator=(const StepNoise&) = delete;
    virtual ~StepNoise() = default;

    // Standard normal numbers [B, C, H, W] for the way from one level to another.
    virtual torch::Tensor draw(double sigma, double sigmaNext) = 0;
};

// Which generator makes the numbers.
enum class NoiseGenerator {
    TorchCpu, // PyTorch's CPU generator; the web UI's "CPU"
    Philox,   // what PyTorch's CUDA generator gives; the web UI's "NV"
};

struct NoiseOptions {
    NoiseGenerator generator = NoiseGenerator::TorchCpu;
    std::int64_t seed = 0;
    std::int64_t subseed = 0;
    double subseedStrength = 0.0;
    std::int64_t resizeFromHeight = 0;
    std::int64_t resizeFromWidth = 0;
    std::int64_t seedDelta = 0;

    static const FieldList<NoiseOptions>& fields();
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

// All noise of a few images of a job: one generator per image, so that an image does not depend on which others are
// made beside it. The rules are the web UI's: image k of a job has seed + k where the variation strength is 0, else all
// have `seed` and image k varies it by `subseed` + k. Float32, CPU; one thread at a time.
class NoiseSource : public StepNoise {
public:
    // For `count` images from the job's image `first` on, each of `shape` [C, H, W].
    NoiseSource(const NoiseOptions& options, std::int64_t first, std::int64_t count, std::vector<std::int64_t> shape);

    // The next tensor of every image: [count, C, H, W]. The first one is the start noise.
    torch::Tensor next();

    torch::Tensor draw(double sigma, double sigmaNext) override;

private:
    torch::Tensor firstDraw(std::int64_t image);

    NoiseOptions m_options;
    std::int64_t m_first;
    std::vector<std::int64_t> m_shape;
    std::vector<std::unique_ptr<NormalGenerator>> m_generators;
    bool m_started = false;
};

} // namespace histosynth
