// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/tissue_mask.h"

#include <doctest/doctest.h>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <filesystem>

#include "core/image/crop_grid.h"
#include "core/image/image_io.h"
#include "tests/core/image/test_images.h"
#include "tests/support/shared_data.h"

namespace histosynth {

namespace {

const cv::Scalar glass(236, 240, 241), eosin(190, 130, 225);

// A field of glass with the noise of a camera.
cv::Mat emptyField(cv::Size size)
{
    cv::Mat field(size, CV_8UC3, glass);
    cv::Mat noise = test::noiseImage(size, 11);
    field += noise / 64;
    return field;
}

double tissueOf(const cv::Mat& field)
{
    return tissueFraction(tissueMask(field), cv::Rect({0, 0}, field.size()));
}

} // namespace

TEST_CASE("an empty slide has no tissue, a full field is all tissue")
{
    const cv::Mat empty = emptyField({600, 400});
    CHECK(tissueOf(empty) < 0.15); // the corners that no disk reaches
    cv::Mat dusty = empty.clone();
    cv::circle(dusty, {300, 200}, 2, cv::Scalar(60, 50, 40), cv::FILLED);
    CHECK(tissueOf(dusty) == tissueOf(empty));
    CHECK(tissueOf(cv::Mat(400, 600, CV_8UC3, eosin)) == 1.0);
}

TEST_CASE("glass beside tissue is left out, fat cells within are not")
{
    cv::Mat field = emptyField({1200, 600});
    field(cv::Rect(0, 0, 600, 600)).setTo(eosin);
    for (const cv::Point centre : {cv::Point(150, 150), {450, 170}, {250, 440}})
        cv::circle(field, centre, 110, glass, cv::FILLED);
    const cv::Mat mask = tissueMask(field);
    REQUIRE(mask.size() == field.size());
    CHECK(tissueFraction(mask, {0, 0, 600, 600}) == 1.0);
    CHECK(tissueFraction(mask, {700, 100, 400, 400}) < 0.1);
    CHECK(mask.at<uchar>(150, 150) == cavityMark);
    CHECK(mask.at<uchar>(300, 300) == stainedMark);
    CHECK(mask.at<uchar>(300, 900) == glassMark);
}

TEST_CASE("light that falls off towards the corners is no tissue")
{
    cv::Mat field = emptyField({800, 600});
    for (int y = 0; y < field.rows; ++y) {
        for (int x = 0; x < field.cols; ++x) {
            const double share = 1.0 - 0.25 * (std::pow(x / 400.0 - 1.0, 2) + std::pow(y / 300.0 - 1.0, 2)) / 2.0;
            field.at<cv::Vec3b>(y, x) = field.at<cv::Vec3b>(y, x) * share;
        }
    }
    CHECK(cv::countNonZero(tissueMask(field) == stainedMark) == 0);
}

TEST_CASE("a known scale makes the measure of a fat cell")
{
    cv::Mat field(600, 1200, CV_8UC3, eosin);
    cv::circle(field, {600, 300}, 150, glass, cv::FILLED);
    CHECK(tissueMask(field).at<uchar>(300, 600) == cavityMark);
    CHECK(tissueMask(field, 0.25).at<uchar>(300, 600) == cavityMark); // 75 µm
    CHECK(tissueMask(field, 2.0).at<uchar>(300, 600) == glassMark);   // 600 µm
}

TEST_CASE("crops of fatty fields are kept")
{
    const auto shared = test::sharedFolder();
    if (!shared) {
        test::skip("no shared data");
        return;
    }
    for (const auto& entry : std::filesystem::directory_iterator(*shared / "data/histology/three_textures/adipose")) {
        const cv::Mat field = readImage(entry.path());
        CAPTURE(entry.path().filename().string());
        CHECK(proposeCrops(field.size(), tissueMask(field), 512, 512, 0.5).size() == 6);
        CHECK(proposeCrops(field.size(), tissueMask(field), 256, 256, 0.5).size() >= 22);
    }
}

} // namespace histosynth
