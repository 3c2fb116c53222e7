// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/memorization.h"

#include <doctest/doctest.h>
#include <torch/torch.h>

#include "core/base/error.h"
#include "tests/core/metrics/drawn_tissue.h"

using namespace histosynth;
using test::drawnTissue;

namespace {

constexpr std::int64_t side = 64;

struct Scene {
    torch::Tensor training = drawnTissue(60, side, 1);
    CopyDetector detector{training};

    Scene() { detector.calibrate(drawnTissue(24, side, 2)); }

    // Every image must be found as a copy of the training image of the same number.
    void checkFound(const char* what, const torch::Tensor& copies)
    {
        const auto found = detector.nearest(copies);
        for (std::size_t i = 0; i < found.size(); ++i) {
            CAPTURE(what);
            CAPTURE(i);
            CHECK(found[i].index == static_cast<std::int64_t>(i));
            CHECK(found[i].suspicion > 0.5);
            CHECK(found[i].ratio < 1.0);
        }
    }
};

} // namespace

TEST_CASE("copies are found, whatever was done to hide them")
{
    Scene scene;
    const auto originals = scene.training.narrow(0, 0, 8);
    scene.checkFound("exact", originals);
    CHECK(scene.detector.nearest(originals)[0].distance == doctest::Approx(0.0).epsilon(1e-3));
    CHECK(scene.detector.nearest(originals)[0].suspicion > 0.99);
    scene.checkFound("mirrored", originals.flip({3}));
    scene.checkFound("turned a quarter", originals.rot90(1, {2, 3}));
    scene.checkFound("mirrored and turned", originals.flip({2}).rot90(3, {2, 3}));
    scene.checkFound("moved", originals.roll({3, -2}, {2, 3}));
    scene.checkFound("turned and enlarged", test::turned(originals, 6.0, 1.08));
    scene.checkFound("turned as far as the augmentation does", test::turned(originals, -10.0, 1.15));
    scene.checkFound("blurred", test::blurred(originals, 1.2));
    scene.checkFound("darker", originals * 0.8);
    const auto noise = torch::randn(originals.sizes(), at::detail::createCPUGenerator(5));
    scene.checkFound("noisy", (originals + 0.05 * noise).clamp(0.0, 1.0));
}

TEST_CASE("new pictures of the same tissue are not suspected")
{
    Scene scene;
    for (const auto& found : scene.detector.nearest(drawnTissue(40, side, 3))) {
        CHECK(found.suspicion < 0.5);
        CHECK(found.ratio > 0.7);
    }
}

TEST_CASE("without held-out images the training images calibrate, each against other patients")
{
    const auto originals = drawnTissue(20, side, 1);
    // Two images of each patient, nearly the same.
    const auto training = originals.repeat_interleave(2, 0);
    std::vector<std::int64_t> patients;
    for (std::int64_t i = 0; i < 40; ++i)
        patients.push_back(i / 2);
    CopyDetector byPatient(training), byImage(training);
    byPatient.calibrate({}, patients);
    byImage.calibrate({});
    CHECK(byPatient.typicalDistance() > 0.1);
    CHECK(byImage.typicalDistance() < 0.01); // its twin is near, so nothing would ever be suspected
    CHECK(byPatient.nearest(originals.narrow(0, 0, 1))[0].suspicion > 0.5);
}

TEST_CASE("training images may come in parts: the answers are those of all at once")
{
    const auto training = drawnTissue(60, side, 1);
    const auto heldOut = drawnTissue(24, side, 2);
    const auto asked = torch::cat({training.narrow(0, 50, 4).flip({3}), drawnTissue(4, side, 3)});
    CopyDetector whole(training), parts;
    for (const auto& part : training.split(7))
        parts.add(part);
    whole.calibrate(heldOut);
    parts.calibrate(heldOut);
    const auto expected = whole.nearest(asked), found = parts.nearest(asked);
    REQUIRE(found.size() == 8);
    for (std::size_t i = 0; i < 8; ++i) {
        CHECK(found[i].index == expected[i].index);
        CHECK(found[i].ratio == doctest::Approx(expected[i].ratio).epsilon(1e-4));
    }
    CHECK(found[3].index == 53);
    CHECK_THROWS_AS(CopyDetector().calibrate(heldOut), Error);
    CHECK_THROWS_AS(CopyDetector().nearest(asked), Error);
}

TEST_CASE("an empty field resembles nothing, and one training image is enough")
{
    CopyDetector detector(drawnTissue(1, side, 1));
    const auto found = detector.nearest(torch::full({1, 3, side, side}, 0.9));
    CHECK(found[0].index == 0);
    CHECK(found[0].suspicion < 0.5);
    CHECK(detector.nearest(drawnTissue(1, side, 1))[0].suspicion > 0.5);
    CHECK_THROWS_AS(CopyDetector(torch::zeros({0, 3, side, side})), Error);
    CHECK_THROWS_AS(CopyDetector(torch::zeros({2, 3, 8, 8})), Error);
}
