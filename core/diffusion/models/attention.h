// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/module.h>
#include <torch/nn/modules/linear.h>
#include <torch/nn/pimpl.h>

#include <cstdint>
#include <functional>
#include <utility>

namespace histosynth {

// Multi-head attention of tokens on a context (Vaswani et al. 2017, equation 1), without biases but for the last
// matrix. Parameters: to_q, to_k, to_v, to_out.0.
class AttentionImpl : public torch::nn::Module {
public:
    // `width` of the tokens must be a multiple of `heads`.
    AttentionImpl(std::int64_t width, std::int64_t contextWidth, std::int64_t heads);

    // tokens [B, N, width], context [B, T, contextWidth] -> [B, N, width]. Self-attention: context is tokens. With T =
    // 1 to_q and to_k get no gradient at all (it would be 0).
    torch::Tensor forward(const torch::Tensor& tokens, const torch::Tensor& context);

    // Where adapters take hold: given the context, returns what goes into to_k and to_v. Empty: the context itself.
    using ContextHook = std::function<std::pair<torch::Tensor, torch::Tensor>(const torch::Tensor& context)>;
    void setContextHook(ContextHook hook) { m_contextHook = std::move(hook); }

private:
    std::int64_t m_heads;
    torch::nn::Linear m_toQ;
    torch::nn::Linear m_toK;
    torch::nn::Linear m_toV;
    torch::nn::Linear m_toOut;
    ContextHook m_contextHook;
};

TORCH_MODULE(Attention);

} // namespace histosynth
