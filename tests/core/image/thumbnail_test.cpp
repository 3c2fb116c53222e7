// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/thumbnail.h"

#include <doctest/doctest.h>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <limits>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/image/image_io.h"
#include "tests/core/image/encoded_images.h"
#include "tests/core/image/test_images.h"
#include "tests/support/temporary_folder.h"

namespace histosynth {

namespace {

double meanDifference(const cv::Mat& a, const cv::Mat& b)
{
    REQUIRE(a.size() == b.size());
    REQUIRE(a.type() == b.type());
    return cv::norm(a, b, cv::NORM_L1) / double(a.total() * a.channels());
}

// A quarter each of red, green, blue and white, upright.
cv::Mat quarters(cv::Size size)
{
    cv::Mat image(size, CV_8UC3, cv::Scalar::all(255));
    const int x = size.width / 2, y = size.height / 2;
    image(cv::Rect(0, 0, x, y)).setTo(cv::Scalar(0, 0, 255));
    image(cv::Rect(x, 0, x, y)).setTo(cv::Scalar(0, 255, 0));
    image(cv::Rect(0, y, x, y)).setTo(cv::Scalar(255, 0, 0));
    return image;
}

} // namespace

TEST_CASE("a thumbnail keeps the aspect and its longer side has the length asked for")
{
    CHECK(shrunkTo(cv::Mat(600, 800, CV_8UC3), 128).size() == cv::Size(128, 96));
    CHECK(shrunkTo(cv::Mat(800, 600, CV_8UC3), 128).size() == cv::Size(96, 128));
    CHECK(shrunkTo(cv::Mat(3, 1000, CV_8UC3), 64).size() == cv::Size(64, 1));
    const cv::Mat small = test::noiseImage({20, 10}, 1);
    CHECK(meanDifference(shrunkTo(small, 20), small) == 0.0);
}

TEST_CASE("a structure finer than a thumbnail's pixel becomes its mean, not a pattern")
{
    cv::Mat stripes(300, 300, CV_8UC3);
    for (int x = 0; x < stripes.cols; ++x)
        stripes.col(x).setTo(cv::Scalar::all(x % 2 == 0 ? 0 : 255));
    const cv::Mat shrunk = shrunkTo(stripes, 70);
    double least = 0.0, most = 0.0;
    cv::minMaxLoc(shrunk.reshape(1), &least, &most);
    CHECK(least > 95.0);
    CHECK(most < 160.0);
}

TEST_CASE("a file's thumbnail is the mean over its pixels, in every format and at every reduction")
{
    const test::TemporaryFolder folder;
    cv::Mat image = test::noiseImage({403, 301}, 5);
    cv::GaussianBlur(image, image, {}, 12.0); // what a JPEG keeps
    cv::normalize(image, image, 0, 255, cv::NORM_MINMAX);
    for (const std::string extension : {".bmp", ".png", ".tiff", ".jpg"}) {
        CAPTURE(extension);
        writeFileAtomically(folder / "image", test::encoded(extension, image));
        const double tolerance = extension == ".jpg" ? 3.0 : 0.0;
        for (const int side : {400, 210, 150, 90, 40, 7}) {
            CAPTURE(side);
            CHECK(meanDifference(readThumbnail(folder / "image", side), shrunkTo(image, side)) <= tolerance);
        }
        CHECK(readThumbnail(folder / "image", 5000).size() == image.size());
    }
}

TEST_CASE("a JPEG that lies on its side is upright, and parts of it are where they are seen")
{
    const test::TemporaryFolder folder;
    const cv::Mat upright = quarters({640, 480});
    cv::Mat stored;
    cv::rotate(upright, stored, cv::ROTATE_90_COUNTERCLOCKWISE); // orientation 6: to be turned clockwise
    writeFileAtomically(folder / "image.jpg", test::withOrientation(test::encoded(".jpg", stored), 6));
    CHECK(meanDifference(readThumbnail(folder / "image.jpg", 64), shrunkTo(upright, 64)) < 3.0);
    for (const cv::Rect part : {cv::Rect(320, 0, 320, 240), {0, 240, 320, 240}, {300, 200, 123, 231}}) {
        CAPTURE(part);
        CHECK(meanDifference(readThumbnail(folder / "image.jpg", 30, part), shrunkTo(upright(part), 30)) < 5.0);
    }
}

TEST_CASE("a part is cut exactly where nothing has to shrink, and keeps no other pixels")
{
    const test::TemporaryFolder folder;
    const cv::Mat image = test::noiseImage({90, 70}, 6);
    writeFileAtomically(folder / "image.png", test::encoded(".png", image));
    const cv::Rect part(61, 47, 29, 23);
    const cv::Mat thumbnail = readThumbnail(folder / "image.png", 29, part);
    CHECK(meanDifference(thumbnail, image(part)) == 0.0);
    CHECK(thumbnail.datalimit - thumbnail.datastart == 29 * 23 * 3);
}

TEST_CASE("a part that does not lie within the image is refused")
{
    const test::TemporaryFolder folder;
    const auto file = folder / "image.bmp";
    writeFileAtomically(file, test::encoded(".bmp", cv::Mat(60, 80, CV_8UC3)));
    constexpr int huge = std::numeric_limits<int>::max();
    for (const cv::Rect part : {cv::Rect(60, 0, 21, 10),
                                {0, 60, 10, 1},
                                {-1, 0, 10, 10},
                                {0, 0, 0, 10},
                                {5, 5, 10, -1},
                                {70, 50, huge, huge},
                                {huge, huge, huge, huge}}) {
        CAPTURE(part);
        try {
            readThumbnail(file, 16, part);
            FAIL_CHECK("accepted");
        } catch (const Error& error) {
            CHECK(error.code() == "image.part_outside");
            CHECK(error.kind() == ErrorKind::BadInput);
            CHECK(error.argument("file") == file.string());
        }
    }
}

TEST_CASE("what cannot be read has no thumbnail")
{
    const test::TemporaryFolder folder;
    const auto refusal = [&folder] {
        try {
            readThumbnail(folder / "image", 16);
            return std::string("opened");
        } catch (const Error& error) {
            return error.code();
        }
    };
    CHECK(refusal() == "file.unreadable");
    const std::string jpeg = test::encoded(".jpg", test::noiseImage({300, 200}, 7));
    writeFileAtomically(folder / "image", jpeg.substr(0, jpeg.size() / 2));
    CHECK(refusal() == "image.truncated");
    writeFileAtomically(folder / "image", "no image");
    CHECK(refusal() == "image.unknown_kind");
}

} // namespace histosynth
