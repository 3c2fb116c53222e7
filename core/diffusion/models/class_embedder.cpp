// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/class_embedder.h"

namespace histosynth {

ClassEmbedderImpl::ClassEmbedderImpl(std::int64_t classCount, std::int64_t width)
    : m_classCount(classCount), m_embedding(register_module("embedding", torch::nn::Embedding(classCount + 1, width)))
{
}

torch::Tensor ClassEmbedderImpl::forward(const torch::Tensor& labels)
{
    return m_embedding->forward(labels).unsqueeze(1);
}

} // namespace histosynth
