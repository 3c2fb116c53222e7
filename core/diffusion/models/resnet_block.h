// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/module.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/linear.h>
#include <torch/nn/pimpl.h>

#include <cstdint>

#include "core/diffusion/models/group_norm.h"

namespace histosynth {

struct ResnetConfig {
    std::int64_t in = 0;
    std::int64_t out = 0;
    std::int64_t timeWidth = 0; // of the time embedding
    std::int64_t normGroups = 32;
    double normEpsilon = 1e-5;
};

// Two 3x3 convolutions behind norm and SiLU, the time embedding added in between, added to the image itself (through a
// 1x1 convolution where the number of channels changes).
class ResnetBlockImpl : public torch::nn::Module {
public:
    explicit ResnetBlockImpl(const ResnetConfig& config);

    // image [B, in, H, W], activatedTime [B, timeWidth]: SiLU of the time embedding -> [B, out, H, W].
    torch::Tensor forward(const torch::Tensor& image, const torch::Tensor& activatedTime);

private:
    GroupNorm m_norm1;
    torch::nn::Conv2d m_conv1;
    torch::nn::Linear m_timeProjection;
    GroupNorm m_norm2;
    torch::nn::Conv2d m_conv2;
    torch::nn::Conv2d m_shortcut{nullptr}; // empty where the number of channels stays
};

TORCH_MODULE(ResnetBlock);

} // namespace histosynth
