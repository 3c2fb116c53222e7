// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/quality.h"

#include <doctest/doctest.h>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <filesystem>
#include <vector>

#include "core/image/image_io.h"
#include "core/image/phantom.h"
#include "tests/core/image/test_images.h"
#include "tests/support/shared_data.h"

namespace histosynth {

namespace {

using Warnings = std::vector<QualityWarning>;

const cv::Mat& phantom()
{
    static const cv::Mat image = drawPhantom({.width = 700, .height = 500}).image;
    return image;
}

cv::Mat blurred(const cv::Mat& image, double sigma)
{
    cv::Mat result;
    cv::GaussianBlur(image, result, {}, sigma);
    return result;
}

Warnings warningsOf(const cv::Mat& image)
{
    return qualityWarnings(measureQuality(image));
}

} // namespace

TEST_CASE("a sharp field has no warning, and sharpness falls with every blur")
{
    CHECK(warningsOf(phantom()) == Warnings{});
    double before = measureQuality(phantom()).sharpness;
    for (const double sigma : {0.7, 1.0, 2.0, 4.0}) {
        CAPTURE(sigma);
        const double sharpness = measureQuality(blurred(phantom(), sigma)).sharpness;
        CHECK(sharpness < before);
        before = sharpness;
    }
    CHECK(warningsOf(blurred(phantom(), 2.0)) == Warnings{QualityWarning::Blurred});
    CHECK(warningsOf(blurred(phantom(), 4.0)) == Warnings{QualityWarning::Blurred});
}

TEST_CASE("a camera of more pixels does not make the same field blurred")
{
    const cv::Mat field = drawPhantom({.width = 1024, .height = 640}).image;
    cv::Mat enlarged;
    cv::resize(field, enlarged, {}, 3.0, 3.0, cv::INTER_CUBIC);
    const double sharpness = measureQuality(field).sharpness;
    CHECK(measureQuality(enlarged).sharpness == doctest::Approx(sharpness).epsilon(0.25));
    CHECK(warningsOf(blurred(enlarged, 6.0)) == Warnings{QualityWarning::Blurred});
}

TEST_CASE("a field that is sharp in a corner only is sharp")
{
    cv::Mat field = blurred(phantom(), 4.0);
    phantom()(cv::Rect(0, 0, 320, 256)).copyTo(field(cv::Rect(0, 0, 320, 256)));
    CHECK(warningsOf(field) == Warnings{});
}

TEST_CASE("bare glass has no tissue, and nothing in it is called blurred")
{
    cv::Mat glass(500, 700, CV_8UC3, cv::Scalar(236, 240, 241));
    glass += test::noiseImage(glass.size(), 3) / 64;
    const ImageQuality quality = measureQuality(glass);
    CHECK(quality.tissue < leastTissue / 2.0);
    CHECK(quality.saturated == 0.0);
    CHECK(qualityWarnings(quality) == Warnings{QualityWarning::NoTissue});
    CHECK(warningsOf(cv::Mat(1, 1, CV_8UC3, cv::Scalar::all(255))).size() == 1);
}

TEST_CASE("tissue that is lit too brightly is saturated, white glass beside it is not")
{
    cv::Mat bright;
    phantom().convertTo(bright, -1, 1.5);
    CHECK(measureQuality(phantom()).saturated < mostSaturated / 4.0);
    const Warnings warnings = warningsOf(bright);
    CHECK(std::ranges::find(warnings, QualityWarning::Saturated) != warnings.end());
    cv::Mat beside(phantom().rows, phantom().cols * 2, CV_8UC3, cv::Scalar::all(255));
    phantom().copyTo(beside(cv::Rect(0, 0, phantom().cols, phantom().rows)));
    CHECK(warningsOf(beside) == Warnings{});
}

TEST_CASE("real fields are sharp, and out of focus they are not")
{
    const auto shared = test::sharedFolder();
    if (!shared) {
        test::skip("no shared data");
        return;
    }
    const auto histology = *shared / "data/histology";
    for (const char* name : {"three_textures/adipose/10020.jpg", "three_textures/dense/10035.jpg",
                             "three_textures/nested/10011.jpg", "breakhis/benign/SOB_B_F-14-25197-400-033.png",
                             "breakhis/malignant/SOB_M_PC-14-9146-40-001.png", "large/1008.jpg"}) {
        CAPTURE(name);
        const cv::Mat image = readImage(histology / name);
        CHECK(warningsOf(image) == Warnings{});
        const double sigma = 2.0 * std::max(1.0, double(std::max(image.cols, image.rows)) / qualitySide);
        CHECK(warningsOf(blurred(image, sigma)) == Warnings{QualityWarning::Blurred});
    }
    CHECK(warningsOf(readImage(histology / "breakhis/benign/SOB_B_F-14-25197-200-032.png")) ==
          Warnings{QualityWarning::Saturated});
}

} // namespace histosynth
