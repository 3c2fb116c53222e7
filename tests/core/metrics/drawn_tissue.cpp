// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/metrics/drawn_tissue.h"

#include <torch/torch.h>

#include <cmath>
#include <numbers>

namespace histosynth::test {

namespace {

namespace nn = torch::nn::functional;

torch::Tensor smoothNoise(std::int64_t side, std::int64_t cells, at::Generator& generator)
{
    const auto coarse = torch::randn({1, 1, cells, cells}, generator);
    return nn::interpolate(coarse, nn::InterpolateFuncOptions()
                                       .size(std::vector<std::int64_t>{side, side})
                                       .mode(torch::kBicubic)
                                       .align_corners(false))[0][0];
}

} // namespace

torch::Tensor drawnTissue(std::int64_t count, std::int64_t side, std::uint64_t seed)
{
    std::vector<torch::Tensor> images;
    const auto haematoxylin = torch::tensor({0.65F, 0.70F, 0.29F}).view({3, 1, 1});
    const auto eosin = torch::tensor({0.07F, 0.99F, 0.11F}).view({3, 1, 1});
    for (std::int64_t i = 0; i < count; ++i) {
        auto generator = at::detail::createCPUGenerator(seed * 1000003 + static_cast<std::uint64_t>(i));
        const auto density = torch::rand({2}, generator);
        const auto nuclei = torch::sigmoid(4.0 * (smoothNoise(side, side / 4, generator) - 0.6 + 0.5 * density[0]));
        const auto stroma = torch::sigmoid(2.0 * smoothNoise(side, 6, generator) + density[1]);
        const auto grain = 0.02 * torch::randn({3, side, side}, generator);
        const auto amount = haematoxylin * nuclei * 0.7 + eosin * stroma * 0.35 + 0.02;
        images.push_back((torch::pow(10.0, -amount) + grain).clamp(0.0, 1.0));
    }
    return torch::stack(images);
}

torch::Tensor blurred(const torch::Tensor& images, double sigma)
{
    if (sigma <= 0.0)
        return images;
    const auto radius = static_cast<std::int64_t>(std::ceil(3.0 * sigma));
    const auto x = torch::arange(-radius, radius + 1, torch::kFloat32);
    auto taps = torch::exp(-x.square() / (2.0 * sigma * sigma));
    taps = taps / taps.sum();
    const auto flat = images.reshape({-1, 1, images.size(2), images.size(3)});
    const auto padded = nn::pad(flat, nn::PadFuncOptions({radius, radius, radius, radius}).mode(torch::kReflect));
    return torch::conv2d(torch::conv2d(padded, taps.view({1, 1, 1, -1})), taps.view({1, 1, -1, 1})).reshape_as(images);
}

torch::Tensor turned(const torch::Tensor& images, double degrees, double zoom)
{
    const double angle = degrees * std::numbers::pi / 180.0;
    const double cosine = std::cos(angle) / zoom, sine = std::sin(angle) / zoom;
    const auto map = torch::tensor({{cosine, -sine, 0.0}, {sine, cosine, 0.0}}, torch::kFloat32);
    const auto grid = nn::affine_grid(map.unsqueeze(0).expand({images.size(0), 2, 3}), images.sizes(), false);
    return nn::grid_sample(
               images, grid,
               nn::GridSampleFuncOptions().mode(torch::kBilinear).padding_mode(torch::kReflection).align_corners(false))
        .clamp(0.0, 1.0);
}

} // namespace histosynth::test
