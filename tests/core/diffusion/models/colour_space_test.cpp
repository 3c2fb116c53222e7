// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/colour_space.h"

#include <doctest/doctest.h>
#include <torch/torch.h>

#include "core/base/error.h"

using namespace histosynth;

namespace {

// Bytes [3, 3, 16, 16] along the line from white to purple, with a little noise across it.
torch::Tensor stained()
{
    torch::manual_seed(3);
    const auto density = torch::rand({3, 1, 16, 16});
    const auto white = torch::tensor({250.0, 245.0, 248.0}).view({1, 3, 1, 1});
    const auto purple = torch::tensor({90.0, 40.0, 130.0}).view({1, 3, 1, 1});
    const auto pixels = white + density * (purple - white) + 6 * torch::randn({3, 3, 16, 16});
    return pixels.round().clamp(0, 255).to(torch::kByte);
}

torch::Tensor scaled(const torch::Tensor& bytes)
{
    return bytes.to(torch::kFloat).div(127.5).sub(1);
}

bool isRefused(const Json& json)
{
    try {
        ColourSpace::fromJson(json);
    } catch (const Error& error) {
        CHECK(error.code() == "models.bad_colour_space");
        return true;
    }
    return false;
}

} // namespace

TEST_CASE("as it is made, a colour space changes nothing")
{
    const auto rgb = scaled(stained());
    CHECK(torch::equal(ColourSpace().fromRgb(rgb), rgb));
    CHECK(torch::equal(ColourSpace().toRgb(rgb), rgb));
}

TEST_CASE("along the principal axes colours are independent, of mean 0, and of deviation 1 where they differ enough")
{
    const auto images = stained();
    const auto space = principalColours(images);
    const auto colours = space.fromRgb(scaled(images)).permute({1, 0, 2, 3}).reshape({3, -1}).to(torch::kDouble);
    CHECK(colours.mean(1).abs().max().item<double>() < 1e-4);
    const auto covariance = colours.matmul(colours.t()) / colours.size(1);
    CHECK(covariance[0][0].item<double>() == doctest::Approx(1).epsilon(1e-4));
    CHECK(covariance[1][1].item<double>() <= 1.0001);
    CHECK(covariance[2][2].item<double>() <= covariance[1][1].item<double>());
    CHECK((covariance - covariance.diag().diag()).abs().max().item<double>() < 1e-4);
    CHECK(space.units[1] >= space.units[0] / 12);
    // The first axis is the stain's.
    const double towardsPurple = -160 * space.axes[0][0] - 205 * space.axes[0][1] - 118 * space.axes[0][2];
    CHECK(std::abs(towardsPurple) > 0.99 * std::sqrt(160.0 * 160 + 205 * 205 + 118 * 118));
}

TEST_CASE("there and back is where it began; the order of the images does not matter")
{
    const auto images = stained();
    const auto space = principalColours(images);
    const auto rgb = scaled(images);
    CHECK(torch::allclose(space.toRgb(space.fromRgb(rgb)), rgb, 0, 2e-6));
    CHECK(principalColours(images.flip(0)).toJson() == space.toJson());
    CHECK(ColourSpace::fromJson(Json::parse(space.toJson().dump())).toJson() == space.toJson());
}

TEST_CASE("images of one colour have a colour space, too")
{
    const auto space = principalColours(torch::full({1, 3, 4, 4}, 255, torch::kByte));
    const auto colours = space.fromRgb(torch::ones({1, 3, 4, 4}));
    CHECK(colours.abs().max().item<double>() < 1e-4);
    CHECK_FALSE(isRefused(space.toJson()));
}

TEST_CASE("numbers that are no colour space are refused")
{
    const auto with = [](const char* name, const Json& value) {
        auto json = ColourSpace().toJson();
        json[name] = value;
        return isRefused(json);
    };
    CHECK(with("mean", {0, 7, 0}));
    CHECK(with("units", {1, 0, 1}));
    CHECK(with("units", {1, 1e300, 1}));
    CHECK(with("axes", {{1, 0, 0}, {1, 0, 0}, {0, 0, 1}}));
    CHECK_THROWS_AS(with("units", Json()), Json::exception);
    CHECK_THROWS_AS(with("mean", {1, 2}), Json::exception);
}
