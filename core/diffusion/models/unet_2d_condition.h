// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/pimpl.h>

#include <map>
#include <string>

#include "core/diffusion/models/group_norm.h"
#include "core/diffusion/models/timestep_embedding.h"
#include "core/diffusion/models/unet_2d_condition_config.h"
#include "core/diffusion/models/unet_blocks.h"

namespace histosynth {

// Tensors on the way, by the names that reference fixtures use: after_conv_in, time_embedding, after_down, after_mid.
using UNetIntermediates = std::map<std::string, torch::Tensor>;

// Parameters are registered under the names of diffusers' checkpoints.
class UNet2DConditionModelImpl : public torch::nn::Module {
public:
    // Throws InvalidOptions with what check() finds, before anything is allocated.
    explicit UNet2DConditionModelImpl(const UNet2DConditionConfig& config);

    // latents [B, inChannels, h, w], timesteps [B] (whole or fractional, 0..999), context [B, T, contextWidth] ->
    // prediction [B, outChannels, h, w]. Any h and w; any T. Under autocast the prediction has autocast's dtype.
    torch::Tensor forward(const torch::Tensor& latents, const torch::Tensor& timesteps, const torch::Tensor& context,
                          UNetIntermediates* intermediates = nullptr);

    const UNet2DConditionConfig& config() const { return m_config; }

private:
    UNet2DConditionConfig m_config;
    torch::nn::Conv2d m_convIn{nullptr};
    TimestepEmbedding m_timeEmbedding{nullptr};
    torch::nn::ModuleList m_downBlocks;
    UNetMiddleBlock m_middleBlock{nullptr}; // empty where the config has none
    torch::nn::ModuleList m_upBlocks;
    GroupNorm m_convNormOut{nullptr};
    torch::nn::Conv2d m_convOut{nullptr};
};

TORCH_MODULE(UNet2DConditionModel);

} // namespace histosynth
