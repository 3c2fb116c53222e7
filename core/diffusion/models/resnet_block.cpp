// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/resnet_block.h"

namespace histosynth {

namespace {

torch::nn::Conv2d conv3x3(std::int64_t in, std::int64_t out)
{
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, 3).padding(1));
}

} // namespace

ResnetBlockImpl::ResnetBlockImpl(const ResnetConfig& config)
    : m_norm1(
          register_module("norm1", GroupNorm(config.normGroups, config.in, config.normEpsilon, NormActivation::Silu))),
      m_conv1(register_module("conv1", conv3x3(config.in, config.out))),
      m_timeProjection(register_module("time_emb_proj", torch::nn::Linear(config.timeWidth, config.out))),
      m_norm2(
          register_module("norm2", GroupNorm(config.normGroups, config.out, config.normEpsilon, NormActivation::Silu))),
      m_conv2(register_module("conv2", conv3x3(config.out, config.out)))
{
    if (config.in != config.out)
        m_shortcut =
            register_module("conv_shortcut", torch::nn::Conv2d(torch::nn::Conv2dOptions(config.in, config.out, 1)));
}

torch::Tensor ResnetBlockImpl::forward(const torch::Tensor& image, const torch::Tensor& activatedTime)
{
    const auto inner = m_norm2(m_conv1(m_norm1(image)), m_timeProjection(activatedTime));
    return m_conv2(inner).add_(m_shortcut ? m_shortcut(image) : image);
}

} // namespace histosynth
