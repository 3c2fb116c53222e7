// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/samplers/noise_source.h"
#include "tests/parity/kind.h"

namespace histosynth::parity {

namespace {

using Shapes = std::vector<std::vector<std::int64_t>>;

NoiseGenerator generatorOf(const Fixture& fixture)
{
    const auto source = fixture.setting("source", "torch_cpu");
    if (source == "torch_cpu")
        return NoiseGenerator::TorchCpu;
    if (source == "philox")
        return NoiseGenerator::Philox;
    throw Skip("noise source " + source);
}

NoiseOptions optionsOf(const Fixture& fixture)
{
    const auto& settings = fixture.settings();
    NoiseOptions options;
    options.generator = generatorOf(fixture);
    options.seed = settings.at("seed").get<std::int64_t>();
    options.subseed = settings.value("subseed", options.subseed);
    options.subseedStrength = settings.value("subseed_strength", options.subseedStrength);
    options.seedDelta = settings.value("eta_noise_seed_delta", options.seedDelta);
    if (settings.contains("seed_resize_from")) {
        options.resizeFromHeight = settings["seed_resize_from"].at(0).get<std::int64_t>();
        options.resizeFromWidth = settings["seed_resize_from"].at(1).get<std::int64_t>();
    }
    return options;
}

} // namespace

void runNoise(const Fixture& fixture, Comparison& comparison)
{
    const auto options = optionsOf(fixture);
    const auto shapes = fixture.settings().at("shapes").get<Shapes>();
    if (!fixture.settings().contains("batch")) {
        const auto generator = makeNormalGenerator(options.generator, options.seed);
        for (std::size_t i = 0; i < shapes.size(); ++i)
            comparison.tensor("draw_" + std::to_string(i), generator->draw(shapes[i]));
        return;
    }
    // All draws of a batch have the shape of the first.
    NoiseSource source(options, 0, fixture.settings()["batch"].get<std::int64_t>(), shapes.at(0));
    for (std::size_t i = 0; i < shapes.size(); ++i)
        comparison.tensor("draw_" + std::to_string(i), source.next());
}

} // namespace histosynth::parity
