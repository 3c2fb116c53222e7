// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/transformer_2d.h"

#include <torch/nn/init.h>

#include <cmath>

namespace histosynth {

namespace {

using torch::Tensor;

constexpr double entryEpsilon = 1e-6; // of the group norm at the entry, whatever the other norms use

torch::nn::LayerNorm layerNorm(std::int64_t width)
{
    return torch::nn::LayerNorm(torch::nn::LayerNormOptions({width}));
}

} // namespace

TransformerLayerImpl::TransformerLayerImpl(const TransformerConfig& config)
    : m_norm1(register_module("norm1", layerNorm(config.width))),
      m_selfAttention(register_module("attn1", Attention(config.width, config.width, config.heads))),
      m_norm2(register_module("norm2", layerNorm(config.width))),
      m_crossAttention(register_module("attn2", Attention(config.width, config.contextWidth, config.heads))),
      m_norm3(register_module("norm3", layerNorm(config.width))),
      m_feedForward(register_module("ff", FeedForward(config.width)))
{
}

Tensor TransformerLayerImpl::forward(const Tensor& tokens, const Tensor& context)
{
    const Tensor normed = m_norm1(tokens);
    const Tensor looked = tokens + m_selfAttention(normed, normed);
    const Tensor informed = looked + m_crossAttention(m_norm2(looked), context);
    return informed + m_feedForward(m_norm3(informed));
}

TokenProjectionImpl::TokenProjectionImpl(std::int64_t width, bool isLinear)
    : m_weight(
          register_parameter("weight", isLinear ? torch::empty({width, width}) : torch::empty({width, width, 1, 1}))),
      m_bias(register_parameter("bias", torch::empty({width})))
{
    // As torch's linear layers and convolutions: uniform within 1 / sqrt(inputs).
    const double bound = 1.0 / std::sqrt(static_cast<double>(width));
    torch::nn::init::uniform_(m_weight, -bound, bound);
    torch::nn::init::uniform_(m_bias, -bound, bound);
}

Tensor TokenProjectionImpl::forward(const Tensor& tokens)
{
    return at::linear(tokens, m_weight.flatten(1), m_bias);
}

Transformer2DImpl::Transformer2DImpl(const TransformerConfig& config)
    : m_norm(register_module("norm", GroupNorm(config.normGroups, config.width, entryEpsilon, NormActivation::None))),
      m_projectIn(register_module("proj_in", TokenProjection(config.width, config.useLinearProjection))),
      m_layers(register_module("transformer_blocks", torch::nn::ModuleList())),
      m_projectOut(register_module("proj_out", TokenProjection(config.width, config.useLinearProjection)))
{
    for (std::int64_t i = 0; i < config.layers; ++i)
        m_layers->push_back(TransformerLayer(config));
}

// A channels-last image is a row of tokens as it lies in memory: both ways are views.
Tensor Transformer2DImpl::forward(const Tensor& image, const Tensor& context)
{
    const auto height = image.size(2);
    const auto width = image.size(3);
    Tensor tokens = m_projectIn(m_norm(image).permute({0, 2, 3, 1}).flatten(1, 2));
    for (const auto& layer : *m_layers)
        tokens = layer->as<TransformerLayer>()->forward(tokens, context);
    return image + m_projectOut(tokens).unflatten(1, {height, width}).permute({0, 3, 1, 2});
}

} // namespace histosynth
