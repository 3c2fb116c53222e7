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

torch::Tensor FeedForwardImpl::forward(const torch::Tensor& tokens)
{
    const auto halves = m_projection(tokens).chunk(2, -1);
    return m_out(halves[0] * at::gelu(halves[1]));
}

} // namespace histosynth
