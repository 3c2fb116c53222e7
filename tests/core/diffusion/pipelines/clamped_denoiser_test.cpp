// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/pipelines/clamped_denoiser.h"

#include <doctest/doctest.h>

using namespace histosynth;

namespace {

class FixedDenoiser : public Denoiser {
public:
    torch::Tensor denoise(const torch::Tensor& x, double) override { return x * 2; }
    CleanAndNoise split(const torch::Tensor& x, double, double) override { return {x * 2, x}; }
};

} // namespace

TEST_CASE("clean estimates stay within -1..1, and the noise makes up for what was cut")
{
    FixedDenoiser inner;
    ClampedDenoiser clamped(inner, {});
    const auto x = torch::tensor({-3.0f, 0.25f, 0.75f}).view({1, 3, 1, 1});
    const auto expected = torch::tensor({-1.0f, 0.5f, 1.0f}).view({1, 3, 1, 1});
    CHECK(torch::equal(clamped.denoise(x, 1.0), expected));
    const double alpha = 0.36;
    const auto parts = clamped.split(x, 10, alpha);
    CHECK(torch::equal(parts.clean, expected));
    CHECK(torch::allclose(0.6 * parts.clean + 0.8 * parts.noise, x));
    CHECK(clamped.split(x, 0, 1.0).noise.isfinite().all().item<bool>());
}

TEST_CASE("in another colour space it is red, green and blue that are held")
{
    ColourSpace space;
    space.mean = {0.5, 0, 0};
    space.axes = {{{0, 1, 0}, {1, 0, 0}, {0, 0, 1}}};
    space.units = {0.5, 0.1, 1};
    FixedDenoiser inner;
    ClampedDenoiser clamped(inner, space);
    // Twice this is green 2 * 0.5, red 0.5 + 8 * 0.1, blue 0.5: only red is too much.
    const auto x = torch::tensor({1.0f, 4.0f, 0.25f}).view({1, 3, 1, 1});
    const auto clean = clamped.denoise(x, 1.0).view(3);
    CHECK(torch::allclose(clean, torch::tensor({2.0f, 5.0f, 0.5f})));
}
