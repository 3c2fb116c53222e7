// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pixels.h"

#include <opencv2/core.hpp>
#include <torch/torch.h>

#include "tests/core/workflow/sample_workflow.h"

using namespace histosynth;

namespace {

bool areEqual(const cv::Mat& a, const cv::Mat& b)
{
    return a.size() == b.size() && a.type() == b.type() && cv::norm(a, b, cv::NORM_INF) == 0;
}

} // namespace

TEST_CASE("pixels go to RGB bytes and back, also those of a part of an image")
{
    const cv::Mat whole = test::noise(1, {9, 9});
    const cv::Mat part = whole(cv::Rect(2, 1, 5, 5));
    const auto bytes = rgbBytes(part);
    REQUIRE(bytes.size() == 75);
    const auto first = part.at<cv::Vec3b>(0, 0);
    CHECK(bytes[0] == first[2]);
    CHECK(bytes[1] == first[1]);
    CHECK(bytes[2] == first[0]);
    CHECK(areEqual(imageOfRgb(bytes, 5), part));
}

TEST_CASE("a tensor has the shape of the images, RGB first, in 0..1")
{
    const cv::Mat blue(2, 3, CV_8UC3, cv::Scalar(255, 51, 0));
    const auto tensor = tensorOf({test::noise(1, {3, 2}), blue});
    CHECK(tensor.sizes() == std::vector<std::int64_t>{2, 3, 2, 3});
    CHECK((tensor.scalar_type() == torch::kFloat32));
    CHECK(tensor.is_contiguous());
    CHECK(tensor[1][0].eq(0.0).all().item<bool>());
    CHECK(tensor[1][1].eq(0.2F).all().item<bool>());
    CHECK(tensor[1][2].eq(1.0).all().item<bool>());
}

TEST_CASE("a contact sheet sets pictures in rows with white between them")
{
    const cv::Mat black(2, 3, CV_8UC3, cv::Scalar::all(0));
    const std::vector<cv::Mat> images(3, black);
    const auto sheet = contactSheet(images, 2);
    REQUIRE(sheet.size() == cv::Size(3 + 4 + 3, 2 + 4 + 2));
    CHECK(areEqual(sheet(cv::Rect(0, 0, 3, 2)), black));
    CHECK(areEqual(sheet(cv::Rect(7, 0, 3, 2)), black));
    CHECK(areEqual(sheet(cv::Rect(0, 6, 3, 2)), black));
    const std::vector<cv::Rect> empty{{3, 0, 4, 8}, {0, 2, 10, 4}, {7, 6, 3, 2}};
    for (const auto& area : empty)
        CHECK(areEqual(sheet(area), cv::Mat(area.size(), CV_8UC3, cv::Scalar::all(255))));
    CHECK(contactSheet(images, 8).size() == cv::Size(3 * 3 + 2 * 4, 2));
}
