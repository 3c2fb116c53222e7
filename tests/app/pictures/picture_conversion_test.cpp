// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/picture_conversion.h"

#include <doctest/doctest.h>
#include <opencv2/core.hpp>

using namespace histosynth;

TEST_CASE("a picture has its colours in the format that is drawn without conversion")
{
    cv::Mat bgr(5, 7, CV_8UC3);
    for (int y = 0; y < bgr.rows; ++y) {
        for (int x = 0; x < bgr.cols; ++x)
            bgr.at<cv::Vec3b>(y, x) = {uchar(10 * y), uchar(20 * x), uchar(200 + x)};
    }
    const cv::Rect part(2, 1, 3, 4);
    const QImage image = toQImage(bgr(part)); // rows that do not follow each other in memory
    REQUIRE(image.size() == QSize(3, 4));
    CHECK(image.format() == QImage::Format_RGB32);
    for (int y = 0; y < part.height; ++y) {
        for (int x = 0; x < part.width; ++x)
            CHECK(image.pixel(x, y) == qRgb(202 + x, 20 * (x + 2), 10 * (y + 1)));
    }
}

TEST_CASE("no pixels are a null picture")
{
    CHECK(toQImage(cv::Mat()).isNull());
}
