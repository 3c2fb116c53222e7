// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/stain_separation.h"

#include <doctest/doctest.h>
#include <opencv2/core.hpp>

#include <cmath>

#include "tests/core/image/test_images.h"

namespace histosynth {

TEST_CASE("every image comes back from its stains")
{
    cv::Mat image = test::noiseImage({256, 40}, 9);
    for (int v = 0; v < 256; ++v)
        image.at<cv::Vec3b>(0, v) = cv::Vec3b::all(static_cast<uchar>(v));
    const cv::Mat stains = separateStains(image);
    CHECK(stains.type() == CV_32FC3);
    CHECK(cv::norm(combineStains(stains), image, cv::NORM_INF) == 0.0);
}

TEST_CASE("a pure stain has an amount of itself alone")
{
    const double length = std::hypot(haematoxylinDensity[0], haematoxylinDensity[1], haematoxylinDensity[2]);
    const auto value = [&](int c) {
        return cv::saturate_cast<uchar>(256.0 * std::pow(10.0, -haematoxylinDensity[c]) - 1.0);
    };
    const cv::Mat image(1, 1, CV_8UC3, cv::Scalar(value(2), value(1), value(0)));
    const auto amounts = separateStains(image).at<cv::Vec3f>(0, 0);
    CHECK(amounts[0] == doctest::Approx(length).epsilon(0.01));
    CHECK(std::abs(amounts[1]) < 0.01);
    CHECK(std::abs(amounts[2]) < 0.01);
    const auto white = separateStains(cv::Mat(1, 1, CV_8UC3, cv::Scalar::all(255))).at<cv::Vec3f>(0, 0);
    CHECK(cv::norm(white) == 0.0);
}

TEST_CASE("eosin raises eosin")
{
    const cv::Mat pink(1, 1, CV_8UC3, cv::Scalar(190, 110, 225));
    const cv::Mat violet(1, 1, CV_8UC3, cv::Scalar(140, 70, 90));
    CHECK(separateStains(pink).at<cv::Vec3f>(0, 0)[1] > separateStains(pink).at<cv::Vec3f>(0, 0)[0]);
    CHECK(separateStains(violet).at<cv::Vec3f>(0, 0)[0] > separateStains(violet).at<cv::Vec3f>(0, 0)[1]);
}

TEST_CASE("the number of threads changes nothing")
{
    const cv::Mat image = test::noiseImage({301, 203}, 10);
    const int threads = cv::getNumThreads();
    cv::setNumThreads(1);
    const cv::Mat one = separateStains(image);
    const cv::Mat back = combineStains(one * 1.1);
    cv::setNumThreads(4);
    const cv::Mat four = separateStains(image);
    CHECK(cv::norm(one, four, cv::NORM_INF) == 0.0);
    CHECK(cv::norm(back, combineStains(four * 1.1), cv::NORM_INF) == 0.0);
    cv::setNumThreads(threads);
}

} // namespace histosynth
