// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/texture_features.h"

#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <vector>

#include "core/metrics/image_batch.h"

namespace histosynth {

namespace {

namespace nn = torch::nn::functional;

struct Column {
    TextureFeatures::Description description;
    // Mean and deviation over real H&E crops of three tissues (64 px, cut from 256 px of the scan), rounded.
    double centre;
    double scale;
    double weight = 1.0;
};

// Eosin and how both stains go together change from one staining batch to the next more than from one tissue to
// another: at full weight they hide the tissue.
constexpr double batchWeight = 0.5;

constexpr std::array columns = {
    Column{{"h_mean", "mean optical density of haematoxylin"}, 0.25, 0.12},
    Column{{"h_deviation", "logarithm of its deviation"}, -1.93, 0.39},
    Column{{"h_skewness", "its skewness, limited to -1..1"}, 0.41, 0.19},
    Column{{"h_low", "its 5 % quantile"}, 0.09, 0.06},
    Column{{"h_high", "its 95 % quantile"}, 0.54, 0.21},
    Column{{"e_mean", "mean optical density of eosin"}, 0.05, 0.024, batchWeight},
    Column{{"e_deviation", "logarithm of its deviation"}, -3.11, 0.27, batchWeight},
    Column{{"e_skewness", "its skewness, limited to -1..1"}, 0.27, 0.32, batchWeight},
    Column{{"e_low", "its 5 % quantile"}, 0.0, 0.022, batchWeight},
    Column{{"e_high", "its 95 % quantile"}, 0.11, 0.042, batchWeight},
    Column{{"residual_mean", "mean optical density of what is neither stain: a shift of hue"}, 0.028, 0.009},
    Column{{"residual_deviation", "logarithm of its deviation"}, -3.78, 0.18},
    Column{{"h_e_correlation", "correlation of both stains from pixel to pixel"}, -0.13, 0.38, batchWeight},
    Column{{"glass", "part of the field that is nearly clear"}, 0.39, 0.27},
    Column{{"h_energy_1", "logarithm of haematoxylin's energy in structures about 1 px wide"}, -6.2, 0.75},
    Column{{"e_energy_1", "the same of eosin"}, -9.0, 0.59, batchWeight},
    Column{{"h_energy_2", "haematoxylin's energy at about 2 px"}, -6.4, 0.91},
    Column{{"e_energy_2", "the same of eosin"}, -9.0, 0.62, batchWeight},
    Column{{"h_peakedness_2", "logarithm of the kurtosis of haematoxylin's band at 2 px: few or many structures"},
           1.9,
           0.58},
    Column{{"h_e_correlation_2", "correlation of both stains' bands at 2 px"}, -0.12, 0.37, batchWeight},
    Column{{"coherence_2", "how far structures of 2 px and more run in one direction, 0..1"}, 0.49, 0.11},
    Column{{"h_energy_4", "haematoxylin's energy at about 4 px"}, -6.4, 1.0},
    Column{{"e_energy_4", "the same of eosin"}, -9.1, 0.64, batchWeight},
    Column{{"h_peakedness_4", "kurtosis at 4 px"}, 1.7, 0.51},
    Column{{"h_e_correlation_4", "correlation at 4 px"}, -0.14, 0.42, batchWeight},
    Column{{"coherence_4", "direction at 4 px and more"}, 0.48, 0.12},
    Column{{"h_energy_8", "haematoxylin's energy at about 8 px"}, -6.9, 1.0},
    Column{{"e_energy_8", "the same of eosin"}, -9.4, 0.67, batchWeight},
    Column{{"h_peakedness_8", "kurtosis at 8 px"}, 1.4, 0.39},
    Column{{"h_e_correlation_8", "correlation at 8 px"}, -0.18, 0.43, batchWeight},
};

constexpr auto descriptionsOnly = [] {
    std::array<TextureFeatures::Description, columns.size()> list{};
    for (std::size_t i = 0; i < columns.size(); ++i)
        list[i] = columns[i].description;
    return list;
}();

// Stain vectors of Ruifrok & Johnston 2001 (haematoxylin, eosin), unit length, and what stands upright on both.
// density [N, 3, H, W] -> amounts of haematoxylin, eosin, residual [N, 3, H, W].
torch::Tensor unmixed(const torch::Tensor& density)
{
    auto stains = torch::tensor({{0.650, 0.704, 0.286}, {0.072, 0.990, 0.105}}, torch::kFloat64);
    stains = stains / stains.norm(2, {1}, true);
    const auto upright = torch::linalg_cross(stains[0], stains[1]);
    const auto matrix = torch::cat({stains, (upright / upright.norm()).unsqueeze(0)}).inverse();
    return torch::einsum("nchw,cs->nshw", {density, matrix.to(density.scalar_type())});
}

// Taps 1 4 6 4 1 (/ 16), `spacing` px apart, along one dimension of x, which loses 4 * spacing px by it.
torch::Tensor filtered(const torch::Tensor& x, std::int64_t dimension, std::int64_t spacing)
{
    const auto size = x.size(dimension) - 4 * spacing;
    const auto tap = [&](std::int64_t number) { return x.narrow(dimension, number * spacing, size); };
    return (tap(0) + tap(4)).add_(tap(1) + tap(3), 4.0).add_(tap(2), 6.0).div_(16.0);
}

// One step of the undecimated transform (B3 spline, taps `spacing` px apart, mirrored edges): x [N, C, H, W] smoothed.
torch::Tensor smoothed(const torch::Tensor& x, std::int64_t spacing)
{
    const std::int64_t reach = 2 * spacing;
    const auto padded = nn::pad(x, nn::PadFuncOptions({reach, reach, reach, reach}).mode(torch::kReflect));
    return filtered(filtered(padded, 3, spacing), 2, spacing);
}

torch::Tensor meanPerImage(const torch::Tensor& x)
{
    return x.flatten(1).mean(1);
}

// Appends mean, deviation, skewness and both quantiles of one stain, x [N, H, W].
void addDensityStatistics(const torch::Tensor& x, std::vector<torch::Tensor>& result)
{
    const auto values = x.flatten(1);
    const auto mean = values.mean(1);
    const auto deviation = values.std(1);
    const auto standard = (values - mean.unsqueeze(1)) / (deviation.unsqueeze(1) + 1e-3);
    const auto quantiles = torch::quantile(values, torch::tensor({0.05, 0.95}, values.options()), 1);
    result.insert(result.end(), {mean, (deviation + 0.01).log(), torch::tanh(standard.pow(3).mean(1) / 3.0),
                                 quantiles[0], quantiles[1]});
}

// How far the gradients around each point agree in direction (structure tensor: Bigün & Granlund 1987), weighted by
// their strength. x [N, H, W].
torch::Tensor coherence(const torch::Tensor& x, std::int64_t spacing)
{
    const auto inner = [](const torch::Tensor& t, std::int64_t dimension) {
        return t.narrow(dimension, 1, t.size(dimension) - 2);
    };
    const auto difference = [](const torch::Tensor& t, std::int64_t dimension) {
        const auto size = t.size(dimension) - 2;
        return (t.narrow(dimension, 2, size) - t.narrow(dimension, 0, size)) / 2.0;
    };
    const auto gx = inner(difference(x, 2), 1);
    const auto gy = inner(difference(x, 1), 2);
    const auto tensor = smoothed(torch::stack({gx * gx, gy * gy, gx * gy}, 1), spacing);
    const auto xx = tensor.select(1, 0), yy = tensor.select(1, 1), xy = tensor.select(1, 2);
    const auto directed = ((xx - yy).square() + 4.0 * xy.square()).sqrt();
    return meanPerImage(directed) / (meanPerImage(xx + yy) + 1e-8);
}

// Appends what the bands of haematoxylin and eosin tell, stains [N, 2, H, W].
void addBands(const torch::Tensor& stains, std::vector<torch::Tensor>& result)
{
    auto rest = stains;
    for (const std::int64_t width : {1, 2, 4, 8}) {
        const auto coarser = smoothed(rest, width);
        const auto band = rest - coarser;
        rest = coarser;
        const auto h = band.select(1, 0), e = band.select(1, 1);
        const auto hEnergy = meanPerImage(h.square()), eEnergy = meanPerImage(e.square());
        result.push_back((hEnergy + 1e-5).log());
        result.push_back((eEnergy + 1e-5).log());
        if (width == 1)
            continue;
        result.push_back((meanPerImage(h.pow(4)) / (hEnergy.square() + 1e-9) + 0.5).log());
        result.push_back(meanPerImage(h * e) / ((hEnergy * eEnergy).sqrt() + 1e-5));
        if (width < 8)
            result.push_back(coherence(rest.sum(1), 2 * width));
    }
}

// images [N, 3, H, W] -> [N, columns] float64
torch::Tensor measured(const torch::Tensor& images)
{
    const auto density = opticalDensity(images.to(torch::kFloat32));
    const auto stains = unmixed(density);
    const auto h = stains.select(1, 0), e = stains.select(1, 1), residual = stains.select(1, 2);
    std::vector<torch::Tensor> result;
    addDensityStatistics(h, result);
    addDensityStatistics(e, result);
    result.push_back(meanPerImage(residual));
    result.push_back((residual.flatten(1).std(1) + 0.01).log());
    const auto hCentred = h - h.mean({1, 2}, true), eCentred = e - e.mean({1, 2}, true);
    result.push_back(meanPerImage(hCentred * eCentred) /
                     ((meanPerImage(hCentred.square()) * meanPerImage(eCentred.square())).sqrt() + 1e-4));
    // A soft threshold: a hard one would jump when a field gets a little darker.
    result.push_back(meanPerImage(torch::sigmoid((0.12 - density.mean(1)) / 0.02)));
    addBands(stains.narrow(1, 0, 2), result);
    return torch::stack(result, 1).to(torch::kFloat64);
}

} // namespace

std::span<const TextureFeatures::Description> TextureFeatures::descriptions()
{
    return descriptionsOnly;
}

std::int64_t TextureFeatures::dimension() const
{
    return static_cast<std::int64_t>(columns.size());
}

torch::Tensor TextureFeatures::features(const torch::Tensor& images) const
{
    checkImages(images);
    const torch::NoGradGuard noGradient;
    auto result = torch::empty({images.size(0), dimension()}, torch::kFloat64);
    constexpr std::int64_t pixelsAtATime = 1 << 20; // keeps all bands of a chunk under 200 MB
    const auto chunk = std::max<std::int64_t>(1, pixelsAtATime / (images.size(2) * images.size(3)));
    for (std::int64_t from = 0; from < images.size(0); from += chunk) {
        const auto count = std::min(chunk, images.size(0) - from);
        result.narrow(0, from, count).copy_(measured(images.narrow(0, from, count).to(torch::kCPU)));
    }
    auto centres = torch::empty({dimension()}, torch::kFloat64);
    auto scales = torch::empty_like(centres), weights = torch::empty_like(centres);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        centres[static_cast<std::int64_t>(i)] = columns[i].centre;
        scales[static_cast<std::int64_t>(i)] = columns[i].scale;
        weights[static_cast<std::int64_t>(i)] = columns[i].weight;
    }
    // Straight around 0, logarithmic far out: one odd field shall not outweigh all others.
    return weights * torch::asinh((result - centres) / scales);
}

} // namespace histosynth
