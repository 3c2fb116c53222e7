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

namespace {

Outline box(double x, double y, double width, double height)
{
    return {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}};
}

std::vector<cv::Point> placesOf(const std::vector<CropRect>& crops)
{
    std::vector<cv::Point> places;
    for (const CropRect& crop : crops)
        places.emplace_back(crop.x, crop.y);
    return places;
}

} // namespace

TEST_CASE("crops over outlines are centred on them and hold the share that is asked for")
{
    const std::vector<Outline> small{box(200, 300, 40, 20)};
    const auto one = proposeCropsOver({1000, 800}, small, 100, 100, 0.05);
    REQUIRE(one.size() == 1);
    CHECK(one[0].x == 170);
    CHECK(one[0].y == 260);
    CHECK(one[0].tissue == doctest::Approx(0.08));
    CHECK(proposeCropsOver({1000, 800}, small, 100, 100, 0.09).empty());

    const std::vector<Outline> wide{box(100, 100, 300, 100)};
    CHECK(placesOf(proposeCropsOver({1000, 800}, wide, 100, 100, 1.0)) ==
          std::vector<cv::Point>{{100, 100}, {200, 100}, {300, 100}});
    CHECK(proposeCropsOver({1000, 800}, wide, 100, 50, 1.0).size() == 5);
    const std::vector<Outline> triangle{{{0, 0}, {400, 0}, {0, 400}}};
    CHECK(proposeCropsOver({1000, 800}, triangle, 100, 100, 0.9).size() == 6);
    CHECK(proposeCropsOver({1000, 800}, triangle, 100, 100, 0.4).size() == 10);
}

TEST_CASE("crops over an outline at the border, or larger than the image, stay inside")
{
    const auto corner = proposeCropsOver({1000, 800}, {{box(960, 770, 40, 30)}}, 100, 100, 0.1);
    CHECK(placesOf(corner) == std::vector<cv::Point>{{900, 700}});
    const auto all = proposeCropsOver({1000, 800}, {{box(-50, -50, 2000, 2000)}}, 300, 300, 0.5);
    CHECK(all.size() == 6);
    for (const CropRect& crop : all) {
        CHECK((crop.rect() & cv::Rect(0, 0, 1000, 800)) == crop.rect());
        CHECK(crop.tissue == 1.0);
    }
    CHECK(placesOf(all)[0] == cv::Point(50, 100));
    CHECK(proposeCropsOver({1000, 800}, {{box(0, 0, 1000, 800)}}, 801, 1, 0.1).empty());
    CHECK(proposeCropsOver({1000, 800}, {{Outline{}}}, 100, 100, 0.1).empty());
    CHECK_THROWS_AS(proposeCropsOver({10, 10}, {}, 0, 1, 0.5), std::invalid_argument);
    CHECK_THROWS_AS(proposeCropsOver({10, 10}, {}, 1, 0, 0.5), std::invalid_argument);
}

TEST_CASE("outlines close to each other do not get crops that lie less than a stride apart")
{
    const std::vector<Outline> neighbours{box(100, 100, 60, 60), box(170, 100, 60, 60), box(600, 110, 60, 60)};
    const auto crops = proposeCropsOver({1000, 800}, neighbours, 100, 100, 0.2);
    CHECK(placesOf(crops) == std::vector<cv::Point>{{80, 80}, {580, 90}});
    CHECK(crops[0].tissue == doctest::Approx(0.42)); // the second outline counts, too
    CHECK(proposeCropsOver({1000, 800}, neighbours, 100, 70, 0.2).size() == 3);
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
