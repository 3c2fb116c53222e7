// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/module.h>
#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/pimpl.h>

#include <cstdint>
#include <vector>

#include "core/diffusion/models/resampling.h"
#include "core/diffusion/models/resnet_block.h"
#include "core/diffusion/models/transformer_2d.h"

namespace histosynth {

// What the contracting half leaves for the expanding half; last in, first out.
using SkipConnections = std::vector<torch::Tensor>;

// What the blocks of one level share.
struct UNetBlockConfig {
    ResnetConfig resnet;           // `in`: the channels that come from the level before
    TransformerConfig transformer; // `layers` 0: none
    std::int64_t resnets = 2;
    bool resamples = true; // false at the coarsest level down, the finest level up
    OddSizes oddSizes = OddSizes::Diffusers;
};

// resnets.i, attentions.i behind each, downsamplers.0.
class UNetDownBlockImpl : public torch::nn::Module {
public:
    explicit UNetDownBlockImpl(const UNetBlockConfig& config);

    // Pushes the result of every residual block (behind its transformer) and of the down-sampler.
    torch::Tensor forward(torch::Tensor image, const torch::Tensor& activatedTime, const torch::Tensor& context,
                          SkipConnections& skips);

private:
    torch::nn::ModuleList m_resnets;
    torch::nn::ModuleList m_attentions;
    Downsample m_downsample{nullptr};
};

TORCH_MODULE(UNetDownBlock);

// A residual block and, if it attends, transformer and residual block: resnets.0, attentions.0, resnets.1.
class UNetMiddleBlockImpl : public torch::nn::Module {
public:
    explicit UNetMiddleBlockImpl(const UNetBlockConfig& config);

    torch::Tensor forward(const torch::Tensor& image, const torch::Tensor& activatedTime, const torch::Tensor& context);

private:
    ResnetBlock m_first;
    Transformer2D m_attention{nullptr};
    ResnetBlock m_second{nullptr};
};

TORCH_MODULE(UNetMiddleBlock);

// resnets.i, each on [image, skip], attentions.i behind each, upsamplers.0.
class UNetUpBlockImpl : public torch::nn::Module {
public:
    // `skipChannels`: of the skip connection of each residual block, in the order of use.
    UNetUpBlockImpl(const UNetBlockConfig& config, const std::vector<std::int64_t>& skipChannels);

    // Pops a skip connection for every residual block.
    torch::Tensor forward(torch::Tensor image, const torch::Tensor& activatedTime, const torch::Tensor& context,
                          SkipConnections& skips);

private:
    torch::nn::ModuleList m_resnets;
    torch::nn::ModuleList m_attentions;
    Upsample m_upsample{nullptr};
};

TORCH_MODULE(UNetUpBlock);

} // namespace histosynth
