// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/texture_features.h"

#include <doctest/doctest.h>
#include <torch/torch.h>

#include <cmath>
#include <set>

#include "core/base/error.h"
#include "core/metrics/frechet_distance.h"
#include "tests/core/metrics/drawn_tissue.h"

using namespace histosynth;
using test::drawnTissue;

namespace {

torch::Tensor features(const torch::Tensor& images)
{
    return TextureFeatures().features(images);
}

const torch::Tensor& realFeatures()
{
    static const auto real = features(drawnTissue(64, 64, 1));
    return real;
}

const torch::Tensor& otherImages()
{
    static const auto others = drawnTissue(64, 64, 2);
    return others;
}

// The distance from real images to what each degree of damage makes of other real images must rise all the way.
template <typename Damage>
void checkRises(const char* what, const Damage& damage, std::initializer_list<double> degrees)
{
    double last = 0.0;
    for (const double degree : degrees) {
        const double distance = frechetDistance(realFeatures(), features(damage(otherImages(), degree))).value;
        CAPTURE(what);
        CAPTURE(degree);
        CHECK(distance > last);
        last = distance;
    }
}

} // namespace

TEST_CASE("every feature has a name and a meaning of its own, at most 64 of them")
{
    const auto descriptions = TextureFeatures::descriptions();
    CHECK(descriptions.size() == static_cast<std::size_t>(TextureFeatures().dimension()));
    CHECK(descriptions.size() <= 64);
    std::set<std::string_view> names;
    for (const auto& [name, meaning] : descriptions) {
        names.insert(name);
        CHECK_FALSE(meaning.empty());
    }
    CHECK(names.size() == descriptions.size());
}

TEST_CASE("any size from 32 pixels on, images without contrast and extreme ones give finite numbers")
{
    for (const std::int64_t side : {32, 64, 100, 128}) {
        const auto images = drawnTissue(3, side, 1);
        CHECK(torch::isfinite(features(images)).all().item<bool>());
    }
    const auto extremes = torch::stack({torch::zeros({3, 32, 48}), torch::ones({3, 32, 48}),
                                        torch::full({3, 32, 48}, 0.5), torch::rand({3, 32, 48}).round()});
    const auto result = features(extremes);
    CHECK(torch::isfinite(result).all().item<bool>());
    CHECK((result.sizes() == c10::IntArrayRef({4, TextureFeatures().dimension()})));
    CHECK((result.scalar_type() == torch::kFloat64));
}

TEST_CASE("an image's features do not depend on its batch")
{
    const auto images = drawnTissue(5, 64, 4);
    CHECK(torch::allclose(features(images)[3], features(images.narrow(0, 3, 1))[0], 1e-6, 1e-6));
}

TEST_CASE("a turn or a mirror image changes nothing")
{
    const auto images = drawnTissue(2, 64, 4);
    CHECK(torch::allclose(features(images), features(images.rot90(1, {2, 3})), 1e-3, 2e-3));
    CHECK(torch::allclose(features(images), features(images.flip({3})), 1e-3, 2e-3));
}

TEST_CASE("stains are told apart: pure haematoxylin shows in its own mean only")
{
    const double density = 0.4;
    const auto stain = torch::tensor({0.650, 0.704, 0.286});
    const auto colour = torch::pow(10.0, -density * stain / stain.norm());
    // Undoes the grey level that is added before the logarithm.
    const auto images = ((colour * 256.0 - 1.0) / 255.0).view({1, 3, 1, 1}).expand({1, 3, 32, 32});
    const auto row = features(images)[0];
    const auto expected = [](double value, double centre, double scale) {
        return std::asinh((value - centre) / scale);
    };
    CHECK(row[0].item<double>() == doctest::Approx(expected(density, 0.25, 0.12)).epsilon(1e-3));
    CHECK(row[5].item<double>() == doctest::Approx(0.5 * expected(0.0, 0.05, 0.024)).epsilon(1e-3));
    CHECK(row[10].item<double>() == doctest::Approx(expected(0.0, 0.028, 0.009)).epsilon(1e-3));
}

TEST_CASE("the distance grows with blur, noise, a shift of colour, darkness and lost variety")
{
    checkRises("blur", [](const auto& images, double sigma) { return test::blurred(images, sigma); },
               {0.0, 0.5, 0.8, 1.2, 2.0, 4.0});
    checkRises("noise",
               [](const auto& images, double sigma) {
                   const auto noise = torch::randn(images.sizes(), at::detail::createCPUGenerator(5));
                   return (images + sigma * noise).clamp(0.0, 1.0);
               },
               {0.0, 0.02, 0.05, 0.1, 0.2});
    checkRises(
        "colour",
        [](const auto& images, double amount) {
            return (images * torch::tensor({1.0, 1.0 - amount, 1.0 + amount}).view({1, 3, 1, 1})).clamp(0.0, 1.0);
        },
        {0.0, 0.02, 0.05, 0.1, 0.2});
    checkRises("darkness", [](const auto& images, double amount) { return images * (1.0 - amount); },
               {0.0, 0.05, 0.1, 0.2, 0.4});
    checkRises("mode collapse: the given part of the images is one and the same",
               [](const auto& images, double part) {
                   const auto kept = static_cast<std::int64_t>(static_cast<double>(images.size(0)) * (1.0 - part));
                   const auto rows = torch::arange(images.size(0)).clamp_max(kept);
                   return images.index_select(0, rows);
               },
               {0.0, 0.5, 0.75, 0.9, 0.95});
}

TEST_CASE("what is no batch of colour images is refused")
{
    CHECK_THROWS_AS(features(torch::zeros({1, 1, 64, 64})), Error);
    CHECK_THROWS_AS(features(torch::zeros({1, 3, 31, 64})), Error);
    CHECK_THROWS_AS(features(torch::zeros({3, 64, 64})), Error);
    CHECK_THROWS_AS(features(torch::full({1, 3, 64, 64}, 1.5)), Error);
    CHECK_THROWS_AS(features(torch::full({1, 3, 64, 64}, std::nan(""))), Error);
    CHECK_THROWS_AS(features(torch::zeros({1, 3, 64, 64}, torch::kUInt8)), Error);
    CHECK(features(torch::zeros({0, 3, 64, 64})).size(0) == 0);
}
