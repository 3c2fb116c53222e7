// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <memory>
#include <vector>

#include "core/base/options.h"
#include "core/diffusion/samplers/normal_generator.h"

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

// How the noise of a job is made, in the web UI's words.
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
    std::int64_t seedOf(std::int64_t image) const;
    torch::Tensor startNoise(std::int64_t image);

    NoiseOptions m_options;
    std::int64_t m_first;
    std::vector<std::int64_t> m_shape;
    std::vector<std::unique_ptr<NormalGenerator>> m_generators;
    bool m_started = false;
};

} // namespace histosynth
