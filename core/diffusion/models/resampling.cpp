// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/resampling.h"

#include <array>

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

// Doubling by nearest neighbours and then convolving by w = (w0, w1, w2) in each direction is one transposed
// convolution of stride 2 by (w2, w1 + w2, w0 + w1, w0): each new pixel sees two old ones, not three copies of two. 16
// products instead of 36, and the doubled image is never made.
torch::Tensor UpsampleImpl::doubledAndConvolved(const torch::Tensor& image)
{
    const auto& weight = m_conv->weight;
    // Made as float: LibTorch 2.6 cannot list bfloat16 numbers.
    const auto floats = at::TensorOptions(at::kFloat).device(weight.device());
    const auto once = at::tensor({0, 0, 1, 0, 1, 1, 1, 1, 0, 1, 0, 0}, floats).to(weight.scalar_type());
    const auto spread = at::kron(once.view({4, 3}), once.view({4, 3})); // [16, 9]
    const auto kernel = at::matmul(weight.flatten(2), spread.t()).unflatten(2, {4, 4}).transpose(0, 1);
    return at::conv_transpose2d(image, kernel, m_conv->bias, 2, 1);
}

torch::Tensor UpsampleImpl::forward(const torch::Tensor& image, std::int64_t height, std::int64_t width)
{
    const bool isDouble = height == 2 * image.size(2) && width == 2 * image.size(3);
    if (isDouble)
        return doubledAndConvolved(image);
    const std::array wanted{height, width};
    if (m_oddSizes == OddSizes::Diffusers)
        return m_conv(at::upsample_nearest2d(image, wanted));
    return at::upsample_nearest2d(doubledAndConvolved(image), wanted);
}

} // namespace histosynth
