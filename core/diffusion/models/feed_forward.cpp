// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/feed_forward.h"

namespace histosynth {

namespace {

constexpr std::int64_t expansion = 4; // of the width between the two layers

} // namespace

FeedForwardImpl::FeedForwardImpl(std::int64_t width)
    : m_projection(width, 2 * expansion * width), m_out(expansion * width, width)
{
    const auto net = register_module("net", std::make_shared<torch::nn::Module>());
    net->register_module("0", std::make_shared<torch::nn::Module>())->register_module("proj", m_projection);
    net->register_module("2", m_out);
}

// The projection's two halves are made apart: cutting its result in two would copy both, forward and backward.
torch::Tensor FeedForwardImpl::forward(const torch::Tensor& tokens)
{
    const auto weights = m_projection->weight.chunk(2);
    const auto biases = m_projection->bias.chunk(2);
    const auto gate = at::gelu(at::linear(tokens, weights[1], biases[1]));
    return m_out(at::linear(tokens, weights[0], biases[0]) * gate);
}

} // namespace histosynth
