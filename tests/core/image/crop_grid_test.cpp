// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/crop_grid.h"

#include <doctest/doctest.h>
#include <opencv2/core.hpp>

#include <stdexcept>

#include "core/image/tissue_mask.h"
#include "tests/core/image/test_images.h"

namespace histosynth {

TEST_CASE("crops start every stride and reach the border where much is left")
{
    CHECK(cropStarts(1024, 512, 512) == std::vector<int>{0, 512});
    CHECK(cropStarts(1360, 512, 512) == std::vector<int>{0, 512, 848});
    CHECK(cropStarts(1100, 512, 512) == std::vector<int>{0, 512}); // the rest of 76 px is not worth a crop
    CHECK(cropStarts(1152, 512, 512) == std::vector<int>{0, 512, 640});
    CHECK(cropStarts(600, 512, 128) == std::vector<int>{0});
    CHECK(cropStarts(700, 512, 256) == std::vector<int>{0, 188});
    CHECK(cropStarts(512, 512, 512) == std::vector<int>{0});
    CHECK(cropStarts(511, 512, 512).empty());
    CHECK(cropStarts(2'000'000'000, 1, 2'000'000'000) == std::vector<int>{0, 1'999'999'999});
    CHECK_THROWS_AS(cropStarts(10, 0, 1), std::invalid_argument);
    CHECK_THROWS_AS(cropStarts(10, 1, 0), std::invalid_argument);
}

TEST_CASE("crops lie inside the image, row by row")
{
    const auto crops = proposeCrops({1360, 1024}, {}, 512, 512, 0.5);
    REQUIRE(crops.size() == 6);
    CHECK(crops[1].x == 512);
    CHECK(crops[1].y == 0);
    CHECK(crops[5].x == 848);
    CHECK(crops[5].y == 512);
    for (const CropRect& crop : crops) {
        CHECK((crop.rect() & cv::Rect(0, 0, 1360, 1024)) == crop.rect());
        CHECK(crop.tissue == 1.0);
    }
}

TEST_CASE("crops with too little tissue are left out, and those with nothing stained")
{
    cv::Mat mask(100, 300, CV_8U, cv::Scalar::all(glassMark));
    mask(cv::Rect(0, 0, 60, 100)).setTo(stainedMark);
    mask(cv::Rect(200, 0, 100, 100)).setTo(cavityMark);
    const auto crops = proposeCrops(mask.size(), mask, 100, 100, 0.5);
    REQUIRE(crops.size() == 1);
    CHECK(crops[0].x == 0);
    CHECK(crops[0].tissue == doctest::Approx(0.6));
    CHECK(proposeCrops(mask.size(), mask, 100, 100, 0.61).empty());
    CHECK(proposeCrops(mask.size(), mask, 100, 100, 0.0).size() == 3);
    mask(cv::Rect(210, 10, 20, 20)).setTo(stainedMark);
    CHECK(proposeCrops(mask.size(), mask, 100, 100, 0.5).size() == 2);
    CHECK_THROWS_AS(proposeCrops({10, 10}, mask, 5, 5, 0.5), std::invalid_argument);
}

TEST_CASE("a crop is copied at its own size and averaged when it shrinks")
{
    const cv::Mat image = test::noiseImage({64, 48}, 8);
    const CropRect crop{.x = 10, .y = 8, .side = 32};
    const cv::Mat same = cropPixels(image, crop, 32);
    CHECK(cv::norm(same, image(crop.rect()), cv::NORM_INF) == 0.0);
    CHECK(same.isContinuous());
    const cv::Mat small = cropPixels(image, crop, 16);
    const cv::Scalar mean = cv::mean(image(cv::Rect(10, 8, 2, 2)));
    for (int c = 0; c < 3; ++c)
        CHECK(std::abs(small.at<cv::Vec3b>(0, 0)[c] - mean[c]) <= 0.51);
    CHECK(cropPixels(image, crop, 50).size() == cv::Size(50, 50));
}

} // namespace histosynth
