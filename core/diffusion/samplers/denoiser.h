// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <functional>

#include "core/diffusion/schedulers/noise_schedule.h"

namespace histosynth {

// What a sampler asks of a model, guidance and all included, in the two ways of writing a noisy image. Both may be
// called in any order; x is [B, C, H, W] and so are the results. All images of a batch are at one level.
class Denoiser {
public:
    Denoiser() = default;
    Denoiser(const Denoiser&) = delete;
    Denoiser& operator=(const Denoiser&) = delete;
    virtual ~Denoiser() = default;

    // x = clean + sigma * noise: the expected clean image.
    virtual torch::Tensor denoise(const torch::Tensor& x, double sigma) = 0;

    // x = sqrt(alpha) clean + sqrt(1 - alpha) noise, at the network's `timestep`: both parts.
    virtual CleanAndNoise split(const torch::Tensor& x, double timestep, double alpha) = 0;
};

// A network's own answer (see PredictionType) for variance-preserving x [B, C, H, W] at a timestep, which need not be
// whole. Guidance belongs in here.
using PredictionNetwork = std::function<torch::Tensor(const torch::Tensor& x, double timestep)>;

// A network and the noise schedule that it was trained with.
class NetworkDenoiser : public Denoiser {
public:
    NetworkDenoiser(PredictionNetwork network, NoiseSchedule schedule, PredictionType type);

    torch::Tensor denoise(const torch::Tensor& x, double sigma) override;
    CleanAndNoise split(const torch::Tensor& x, double timestep, double alpha) override;

private:
    PredictionNetwork m_network;
    NoiseSchedule m_schedule;
    PredictionType m_type;
};

} // namespace histosynth
