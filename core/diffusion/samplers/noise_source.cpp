// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/samplers/noise_source.h"

#include <algorithm>
#include <cmath>

namespace histosynth {

namespace {

using Shape = std::vector<std::int64_t>;
using torch::indexing::Slice;

// Turns `noise` towards `other` by the share `strength` of the angle between them. The web UI takes the vectors along
// dimension 1 of [C, H, W], the height; images are only repeated by doing the same.
torch::Tensor variation(const torch::Tensor& noise, const torch::Tensor& other, double strength)
{
    constexpr double nearlyParallel = 0.9995;
    const auto unit = [](const torch::Tensor& x) { return x / x.norm(2, 1, true); };
    const auto cosine = (unit(noise) * unit(other)).sum(1, true);
    if (cosine.mean().item<double>() > nearlyParallel)
        return noise * strength + other * (1 - strength);
    const auto angle = cosine.acos();
    return (((1 - strength) * angle).sin() * noise + (strength * angle).sin() * other) / angle.sin();
}

// Where a span of `from` elements lies in one of `to` elements when both have one centre: what is longer is cut.
struct Centred {
    std::int64_t source, target, length;

    Centred(std::int64_t from, std::int64_t to)
    {
        const std::int64_t offset = (to - from) >> 1; // rounded down, below 0, too
        source = std::max<std::int64_t>(-offset, 0);
        target = std::max<std::int64_t>(offset, 0);
        length = std::min(from + 2 * std::min<std::int64_t>(offset, 0), to - target);
    }
};

void pasteCentred(torch::Tensor& image, const torch::Tensor& patch)
{
    const Centred rows(patch.size(1), image.size(1));
    const Centred columns(patch.size(2), image.size(2));
    image
        .index({Slice(), Slice(rows.target, rows.target + rows.length),
                Slice(columns.target, columns.target + columns.length)})
        .copy_(patch.index({Slice(), Slice(rows.source, rows.source + rows.length),
                            Slice(columns.source, columns.source + columns.length)}));
}

} // namespace

const FieldList<NoiseOptions>& NoiseOptions::fields()
{
    using Options = NoiseOptions;
    static const FieldList<Options> list = {
        field("seed", &Options::seed, "Seed", "The same seed and settings give the same image.").range(0, 0x1p53),
        choice("noise_generator", &Options::generator,
               {{"torch_cpu", NoiseGenerator::TorchCpu}, {"philox", NoiseGenerator::Philox}}, "Noise generator",
               "Which generator makes the noise: PyTorch's for processors, or the one of NVIDIA cards.")
            .advanced(),
        field("subseed", &Options::subseed, "Variation seed", "Seed of the noise that varies an image.")
            .range(0, 0x1p53)
            .advanced(),
        field("subseed_strength", &Options::subseedStrength, "Variation strength",
              "How far an image is varied: 0 not at all, 1 is the variation seed's own image.")
            .range(0, 1)
            .step(0.01)
            .advanced(),
        field("seed_resize_from_height", &Options::resizeFromHeight, "Resize seed from height",
              "Keep the composition that the seed has at this height; 0 is off.")
            .range(0, 16384)
            .unit("px")
            .advanced(),
        field("seed_resize_from_width", &Options::resizeFromWidth, "Resize seed from width",
              "Keep the composition that the seed has at this width; 0 is off.")
            .range(0, 16384)
            .unit("px")
            .advanced(),
        field("seed_delta", &Options::seedDelta, "Step noise seed delta",
              "Added to the seed for the noise of the steps (ENSD); 0 goes on with the same generator.")
            .range(0, 0x1p31)
            .advanced(),
    };
    return list;
}

NoiseSource::NoiseSource(const NoiseOptions& options, std::int64_t first, std::int64_t count, Shape shape)
    : m_options(options), m_first(first), m_shape(std::move(shape))
{
    for (std::int64_t image = 0; image < count; ++image)
        m_generators.push_back(makeNormalGenerator(options.generator, seedOf(image)));
}

std::int64_t NoiseSource::seedOf(std::int64_t image) const
{
    return m_options.seed + (m_options.subseedStrength == 0 ? m_first + image : 0);
}

torch::Tensor NoiseSource::startNoise(std::int64_t image)
{
    // Pixels of the decoded image to one element of the latent.
    constexpr std::int64_t latentScale = 8;
    const auto fresh = [this](std::int64_t seed, const Shape& shape) {
        return makeNormalGenerator(m_options.generator, seed)->draw(shape);
    };
    auto& generator = *m_generators[static_cast<std::size_t>(image)];
    Shape shape = m_shape;
    if (m_options.resizeFromHeight > 0 && m_options.resizeFromWidth > 0)
        shape = {m_shape[0], m_options.resizeFromHeight / latentScale, m_options.resizeFromWidth / latentScale};
    auto noise = shape == m_shape ? generator.draw(shape) : fresh(seedOf(image), shape);
    if (m_options.subseedStrength != 0)
        noise = variation(noise, fresh(m_options.subseed + m_first + image, shape), m_options.subseedStrength);
    if (shape == m_shape)
        return noise;
    auto resized = generator.draw(m_shape);
    pasteCentred(resized, noise);
    return resized;
}

torch::Tensor NoiseSource::next()
{
    std::vector<torch::Tensor> images;
    const auto count = static_cast<std::int64_t>(m_generators.size());
    for (std::int64_t image = 0; image < count; ++image) {
        auto& generator = m_generators[static_cast<std::size_t>(image)];
        images.push_back(m_started ? generator->draw(m_shape) : startNoise(image));
        if (!m_started && m_options.seedDelta != 0)
            generator = makeNormalGenerator(m_options.generator, seedOf(image) + m_options.seedDelta);
    }
    m_started = true;
    return torch::stack(images);
}

torch::Tensor NoiseSource::draw(double /*sigma*/, double /*sigmaNext*/)
{
    return next();
}

} // namespace histosynth
