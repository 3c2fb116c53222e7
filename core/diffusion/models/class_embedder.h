// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/modules/embedding.h>
#include <torch/nn/pimpl.h>

#include <cstdint>

namespace histosynth {

// The U-Net's context of a class: a learned vector for each class and one for "no class", which guidance is steered
// away from. Weight `embedding.weight` [classCount + 1, width]; its last row is "no class".
class ClassEmbedderImpl : public torch::nn::Module {
public:
    ClassEmbedderImpl(std::int64_t classCount, std::int64_t width);

    // labels [B] int64 in 0..classCount -> context [B, 1, width].
    torch::Tensor forward(const torch::Tensor& labels);

    // Where the weights lie.
    torch::Device device() const { return m_embedding->weight.device(); }

    // The label that stands for "no class".
    std::int64_t noClass() const { return m_classCount; }

private:
    std::int64_t m_classCount;
    torch::nn::Embedding m_embedding{nullptr};
};

TORCH_MODULE(ClassEmbedder);

} // namespace histosynth
