// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/module.h>
#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/modules/normalization.h>
#include <torch/nn/pimpl.h>

#include <cstdint>

#include "core/diffusion/models/attention.h"
#include "core/diffusion/models/feed_forward.h"
#include "core/diffusion/models/group_norm.h"

namespace histosynth {

struct TransformerConfig {
    std::int64_t width = 0; // of the tokens: the image's channels
    std::int64_t heads = 8;
    std::int64_t layers = 1;
    std::int64_t contextWidth = 768;
    std::int64_t normGroups = 32;
    bool useLinearProjection = false;
};

// Self-attention, attention on the context, feed-forward; each on the layer-normed tokens and added to them.
class TransformerLayerImpl : public torch::nn::Module {
public:
    explicit TransformerLayerImpl(const TransformerConfig& config);

    // tokens [B, N, width], context [B, T, contextWidth] -> [B, N, width].
    torch::Tensor forward(const torch::Tensor& tokens, const torch::Tensor& context);

private:
    torch::nn::LayerNorm m_norm1;
    Attention m_selfAttention;
    torch::nn::LayerNorm m_norm2;
    Attention m_crossAttention;
    torch::nn::LayerNorm m_norm3;
    FeedForward m_feedForward;
};

TORCH_MODULE(TransformerLayer);

// A linear map of each token. Its weight has the shape that checkpoints give it, [C, C] or [C, C, 1, 1].
class TokenProjectionImpl : public torch::nn::Module {
public:
    TokenProjectionImpl(std::int64_t width, bool isLinear);

    torch::Tensor forward(const torch::Tensor& tokens);

private:
    torch::Tensor m_weight;
    torch::Tensor m_bias;
};

TORCH_MODULE(TokenProjection);

// Transformer layers over the pixels of an image, added to it.
class Transformer2DImpl : public torch::nn::Module {
public:
    explicit Transformer2DImpl(const TransformerConfig& config);

    // image [B, width, H, W], context [B, T, contextWidth] -> [B, width, H, W].
    torch::Tensor forward(const torch::Tensor& image, const torch::Tensor& context);

private:
    GroupNorm m_norm;
    TokenProjection m_projectIn;
    torch::nn::ModuleList m_layers;
    TokenProjection m_projectOut;
};

TORCH_MODULE(Transformer2D);

} // namespace histosynth
