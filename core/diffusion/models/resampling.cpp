// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/resampling.h"

#include <vector>

namespace histosynth {

DownsampleImpl::DownsampleImpl(std::int64_t channels)
    : m_conv(register_module("conv",
                             torch::nn::Conv2d(torch::nn::Conv2dOptions(channels, channels, 3).stride(2).padding(1))))
{
}

torch::Tensor DownsampleImpl::forward(const torch::Tensor& image)
{
    return m_conv(image);
}

UpsampleImpl::UpsampleImpl(std::int64_t channels, OddSizes oddSizes)
    : m_oddSizes(oddSizes),
      m_conv(register_module("conv", torch::nn::Conv2d(torch::nn::Conv2dOptions(channels, channels, 3).padding(1))))
{
}

torch::Tensor UpsampleImpl::forward(const torch::Tensor& image, std::int64_t height, std::int64_t width)
{
    const std::vector<std::int64_t> wanted{height, width};
    const std::vector<std::int64_t> doubled{2 * image.size(2), 2 * image.size(3)};
    if (m_oddSizes == OddSizes::Diffusers || wanted == doubled)
        return m_conv(at::upsample_nearest2d(image, wanted));
    return at::upsample_nearest2d(m_conv(at::upsample_nearest2d(image, doubled)), wanted);
}

} // namespace histosynth
