// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/module.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/pimpl.h>

#include <cstdint>

namespace histosynth {

// What up-sampling does where a size could not be halved: a row or column must go. Diffusers resizes (nearest) to the
// wanted size, then convolves; the web UI doubles, convolves, then resizes. To repeat a picture, use the rule of the
// program that made it.
enum class OddSizes { Diffusers, WebUi };

// A 3x3 convolution of stride 2: size n becomes ceil(n / 2).
class DownsampleImpl : public torch::nn::Module {
public:
    explicit DownsampleImpl(std::int64_t channels);

    torch::Tensor forward(const torch::Tensor& image);

private:
    torch::nn::Conv2d m_conv;
};

TORCH_MODULE(Downsample);

// Nearest neighbours, then a 3x3 convolution.
class UpsampleImpl : public torch::nn::Module {
public:
    UpsampleImpl(std::int64_t channels, OddSizes oddSizes);

    // image [B, C, h, w] -> [B, C, height, width].
    torch::Tensor forward(const torch::Tensor& image, std::int64_t height, std::int64_t width);

private:
    torch::Tensor doubledAndConvolved(const torch::Tensor& image);

    OddSizes m_oddSizes;
    torch::nn::Conv2d m_conv;
};

TORCH_MODULE(Upsample);

} // namespace histosynth
