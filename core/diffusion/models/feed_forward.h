// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/module.h>
#include <torch/nn/modules/linear.h>
#include <torch/nn/pimpl.h>

#include <cstdint>

namespace histosynth {

// Linear layers around a gated GELU (Shazeer 2020, GEGLU): half of the projection times the exact GELU of the other.
// tokens [B, N, width] -> the same shape. Parameters: net.0.proj [8 width, width], net.2 [width, 4 width].
class FeedForwardImpl : public torch::nn::Module {
public:
    explicit FeedForwardImpl(std::int64_t width);

    torch::Tensor forward(const torch::Tensor& tokens);

private:
    torch::nn::Linear m_projection;
    torch::nn::Linear m_out;
};

TORCH_MODULE(FeedForward);

} // namespace histosynth
