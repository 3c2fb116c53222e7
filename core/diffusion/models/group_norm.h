// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>

#include <cstdint>

namespace histosynth {

enum class NormActivation { None, Silu };

// Group normalisation (Wu and He 2018) of images, with the SiLU that follows it in most places: one pass over memory
// instead of two. Its own kernel on the CPU for channels-last images in float32 and bfloat16, because torch's backward
// pass for these is 20 times slower than the convolutions are; everywhere else torch's operators.
// Parameters: weight [C], bias [C].
class GroupNormImpl : public torch::nn::Module {
public:
    GroupNormImpl(std::int64_t groups, std::int64_t channels, double epsilon, NormActivation activation);

    // image [B, C, H, W] -> the same shape and dtype, channels-last. `shift` [B, C], if defined, is added to every
    // pixel first.
    torch::Tensor forward(const torch::Tensor& image, const torch::Tensor& shift = {});

private:
    std::int64_t m_groups;
    double m_epsilon;
    NormActivation m_activation;
    torch::Tensor m_weight;
    torch::Tensor m_bias;
};

TORCH_MODULE(GroupNorm);

} // namespace histosynth
