// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/colour_space.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

#include "core/base/error.h"

namespace histosynth {

namespace {

constexpr double halfRange = 127.5; // bytes to -1..1

[[noreturn]] void refuse(const char* reason)
{
    throw Error(ErrorKind::BadInput, "models.bad_colour_space", {{"reason", reason}});
}

at::Tensor weighted(const at::Tensor& image, double first, double second, double third, double offset)
{
    return (image.select(1, 0) * first).add_(image.select(1, 1), second).add_(image.select(1, 2), third).add_(offset);
}

// Numbers from a file that would make pixels into something else than numbers.
void requireSound(const ColourSpace& space)
{
    for (std::size_t i = 0; i < 3; ++i) {
        if (!(std::abs(space.mean[i]) <= 1))
            refuse("a mean is not within -1..1");
        if (!(space.units[i] > 1e-6 && space.units[i] < 1e6))
            refuse("a unit is not a length");
        for (std::size_t k = 0; k < 3; ++k) {
            double product = 0;
            for (std::size_t c = 0; c < 3; ++c)
                product += space.axes[i][c] * space.axes[k][c];
            if (!(std::abs(product - (i == k ? 1 : 0)) < 1e-6))
                refuse("the axes do not stand at right angles");
        }
    }
}

} // namespace

at::Tensor ColourSpace::fromRgb(const at::Tensor& rgb) const
{
    std::vector<at::Tensor> made;
    for (std::size_t i = 0; i < 3; ++i) {
        const auto& [red, green, blue] = axes[i];
        const double offset = -(red * mean[0] + green * mean[1] + blue * mean[2]);
        made.push_back(weighted(rgb, red / units[i], green / units[i], blue / units[i], offset / units[i]));
    }
    return at::stack(made, 1);
}

at::Tensor ColourSpace::toRgb(const at::Tensor& colours) const
{
    std::vector<at::Tensor> made;
    for (std::size_t c = 0; c < 3; ++c)
        made.push_back(weighted(colours, axes[0][c] * units[0], axes[1][c] * units[1], axes[2][c] * units[2], mean[c]));
    return at::stack(made, 1);
}

Json ColourSpace::toJson() const
{
    return {{"mean", mean}, {"axes", axes}, {"units", units}};
}

ColourSpace ColourSpace::fromJson(const Json& json)
{
    ColourSpace space;
    json.at("mean").get_to(space.mean);
    json.at("axes").get_to(space.axes);
    json.at("units").get_to(space.units);
    requireSound(space);
    return space;
}

ColourSpace principalColours(const at::Tensor& images)
{
    // Sums of whole numbers below 2^53 in float64: exact, so that their order does not matter.
    auto sum = at::zeros({3}, at::kDouble);
    auto products = at::zeros({3, 3}, at::kDouble);
    for (std::int64_t i = 0; i < images.size(0); ++i) {
        const auto pixels = images[i].reshape({3, -1}).to(at::kDouble);
        sum += pixels.sum(1);
        products += pixels.matmul(pixels.t());
    }
    const auto count = static_cast<double>(images.numel() / 3);
    const auto mean = sum / count;
    const auto [variances, vectors] = at::linalg_eigh(products / count - mean.outer(mean)); // ascending; columns

    ColourSpace space;
    const double largest = std::sqrt(std::max(variances[2].item<double>(), 0.0)) / halfRange;
    const double least = std::max(largest / 5, 1 / halfRange);
    for (std::int64_t i = 0; i < 3; ++i) {
        auto axis = vectors.select(1, 2 - i);
        if (axis[axis.abs().argmax()].item<double>() < 0)
            axis = -axis;
        const auto at = static_cast<std::size_t>(i);
        space.mean[at] = mean[i].item<double>() / halfRange - 1;
        space.units[at] = std::max(std::sqrt(std::max(variances[2 - i].item<double>(), 0.0)) / halfRange, least);
        for (std::int64_t c = 0; c < 3; ++c)
            space.axes[at][static_cast<std::size_t>(c)] = axis[c].item<double>();
    }
    return space;
}

} // namespace histosynth
