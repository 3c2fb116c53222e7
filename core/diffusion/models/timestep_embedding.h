// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/module.h>
#include <torch/nn/modules/linear.h>
#include <torch/nn/pimpl.h>

#include <cstdint>

namespace histosynth {

// Sinusoids of timesteps [B] (whole or fractional): [B, channels] float32, channels even. Frequencies are
// exp(-ln(10000) i / (channels/2 - shift)), i < channels/2; sines first unless `flipSinToCos` (Ho et al. 2020, after
// Vaswani et al. 2017, section 3.5).
torch::Tensor timestepSinusoids(const torch::Tensor& timesteps, std::int64_t channels, bool flipSinToCos, double shift);

// Linear, SiLU, linear: sinusoids [B, in] -> [B, out].
class TimestepEmbeddingImpl : public torch::nn::Module {
public:
    TimestepEmbeddingImpl(std::int64_t in, std::int64_t out);

    torch::Tensor forward(const torch::Tensor& sinusoids);

private:
    torch::nn::Linear m_first;
    torch::nn::Linear m_second;
};

TORCH_MODULE(TimestepEmbedding);

} // namespace histosynth
