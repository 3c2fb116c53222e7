// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/image_io.h"

#include <doctest/doctest.h>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <zlib.h>

#include <cmath>
#include <filesystem>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "tests/core/image/encoded_images.h"
#include "tests/core/image/test_images.h"
#include "tests/support/temporary_folder.h"

namespace histosynth {

namespace {

std::string refusal(const std::string& bytes)
{
    try {
        readImage(bytes, "test");
        return "opened";
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::BadInput);
        CHECK(error.argument("file") == "test");
        return error.code();
    }
}

std::string refusalOfFile(const std::filesystem::path& file)
{
    try {
        probeImage(file);
        return "opened";
    } catch (const Error& error) {
        CHECK(error.argument("file") == file.string());
        return error.code();
    }
}

bool equal(const cv::Mat& a, const cv::Mat& b)
{
    return a.size() == b.size() && a.type() == b.type() && cv::norm(a, b, cv::NORM_INF) == 0.0;
}

} // namespace

TEST_CASE("lossless formats give the pixels that another library wrote")
{
    const cv::Mat image = test::noiseImage({37, 21}, 1);
    for (const std::string extension : {".bmp", ".png", ".tiff"}) {
        CAPTURE(extension);
        CHECK(equal(readImage(test::encoded(extension, image), "test"), image));
    }
}

TEST_CASE("a JPEG is decoded as another program does it")
{
    const std::string jpeg = test::encoded(".jpg", test::smoothImage({61, 47}, 2));
    const cv::Mat expected = cv::imdecode(std::vector<uchar>(jpeg.begin(), jpeg.end()), cv::IMREAD_COLOR);
    CHECK(equal(readImage(jpeg, "test"), expected));
}

TEST_CASE("the extension means nothing")
{
    const test::TemporaryFolder folder;
    const cv::Mat image = test::noiseImage({8, 8}, 3);
    writeFileAtomically(folder / "picture.jpg", test::encoded(".bmp", image));
    CHECK(probeImage(folder / "picture.jpg").format == ImageFormat::Bmp);
    CHECK(equal(readImage(folder / "picture.jpg"), image));
}

TEST_CASE("16 bits become 8, grey becomes colour")
{
    const cv::Mat deep = (cv::Mat_<ushort>(1, 3) << 0, 32768, 65535);
    for (const std::string extension : {".png", ".tiff"}) {
        CAPTURE(extension);
        const cv::Mat image = readImage(test::encoded(extension, deep), "test");
        REQUIRE(image.type() == CV_8UC3);
        CHECK(image.at<cv::Vec3b>(0, 0) == cv::Vec3b(0, 0, 0));
        CHECK(image.at<cv::Vec3b>(0, 1) == cv::Vec3b(128, 128, 128));
        CHECK(image.at<cv::Vec3b>(0, 2) == cv::Vec3b(255, 255, 255));
        CHECK(probeImage(test::encoded(extension, deep), "test").bitDepth == 16);
        CHECK(probeImage(test::encoded(extension, deep), "test").channels == 1);
    }
}

TEST_CASE("what is transparent shows white")
{
    const cv::Mat image(1, 2, CV_8UC4);
    cv::Mat(image).at<cv::Vec4b>(0, 0) = {10, 20, 30, 255};
    cv::Mat(image).at<cv::Vec4b>(0, 1) = {0, 0, 0, 51};
    const cv::Mat shown = readImage(test::encoded(".png", image), "test");
    CHECK(shown.at<cv::Vec3b>(0, 0) == cv::Vec3b(10, 20, 30));
    CHECK(shown.at<cv::Vec3b>(0, 1) == cv::Vec3b(204, 204, 204));
}

TEST_CASE("a JPEG is turned as its EXIF data say, and the header agrees with the pixels")
{
    // Quarters of four colours tell every orientation apart.
    cv::Mat image(16, 32, CV_8UC3, cv::Scalar(0, 0, 0));
    image(cv::Rect(0, 0, 16, 8)).setTo(cv::Scalar::all(250));  // top left
    image(cv::Rect(16, 0, 16, 8)).setTo(cv::Scalar::all(170)); // top right
    image(cv::Rect(0, 8, 16, 8)).setTo(cv::Scalar::all(90));   // bottom left
    const std::string jpeg = test::encoded(".jpg", image, {cv::IMWRITE_JPEG_QUALITY, 100});
    // What the top left and the top right corner show, by the EXIF standard's table of orientations.
    const int corners[8][2] = {{250, 170}, {170, 250}, {0, 90}, {90, 0}, {250, 90}, {90, 250}, {0, 170}, {170, 0}};
    for (int orientation = 1; orientation <= 8; ++orientation) {
        CAPTURE(orientation);
        const std::string turned = test::withOrientation(jpeg, orientation);
        const cv::Mat shown = readImage(turned, "test");
        const ImageInfo info = probeImage(turned, "test");
        CHECK(info.width == shown.cols);
        CHECK(info.height == shown.rows);
        CHECK(shown.cols == (orientation < 5 ? 32 : 16));
        CHECK(std::abs(shown.at<cv::Vec3b>(2, 2)[1] - corners[orientation - 1][0]) < 6);
        CHECK(std::abs(shown.at<cv::Vec3b>(2, shown.cols - 3)[1] - corners[orientation - 1][1]) < 6);
    }
}

TEST_CASE("a file whose end is missing is refused at whatever length it breaks off")
{
    const cv::Mat image = test::noiseImage({24, 24}, 4);
    for (const std::string extension : {".bmp", ".png", ".jpg", ".tiff"}) {
        const std::string whole = test::encoded(extension, image);
        for (std::size_t length = 0; length + 1 < whole.size(); length += 1 + length / 16) {
            CAPTURE(extension);
            CAPTURE(length);
            CHECK(refusal(whole.substr(0, length)) != "opened");
        }
    }
    const std::string progressive = test::encoded(".jpg", image, {cv::IMWRITE_JPEG_PROGRESSIVE, 1});
    CHECK(refusal(progressive) == "opened");
    CHECK(refusal(progressive.substr(0, progressive.size() / 2)) == "image.truncated");
    const std::string jpeg = test::encoded(".jpg", image);
    CHECK(refusal(jpeg.substr(0, jpeg.size() / 2)) == "image.truncated");
    const std::string png = test::encoded(".png", image);
    CHECK(refusal(png.substr(0, png.size() / 2)) == "image.truncated");
}

TEST_CASE("a damaged file is refused")
{
    const cv::Mat image = test::noiseImage({24, 24}, 5);
    std::string png = test::encoded(".png", image);
    png[png.size() / 2] = static_cast<char>(png[png.size() / 2] ^ 1);
    CHECK(refusal(png) == "image.damaged");
    std::string jpeg = test::encoded(".jpg", image);
    jpeg.replace(jpeg.size() / 2, 2, "\xff\xd9");
    CHECK(refusal(jpeg) == "image.damaged");
}

TEST_CASE("a size bomb is refused by its header")
{
    std::string png = encodePng(cv::Mat(4, 4, CV_8UC3, cv::Scalar::all(0)));
    png.replace(16, 8, std::string("\0\0\xff\xff\0\0\xff\xff", 8));
    CHECK(refusal(png) == "image.damaged"); // the header's checksum
    const auto checksum = crc32_z(0, reinterpret_cast<const Bytef*>(png.data()) + 12, 17);
    for (int i = 0; i < 4; ++i)
        png[29 + i] = static_cast<char>(checksum >> (24 - 8 * i) & 255);
    CHECK(refusal(png) == "image.too_large");
    std::string jpeg = test::encoded(".jpg", cv::Mat(4, 4, CV_8UC3, cv::Scalar::all(0)));
    const auto frame = jpeg.find("\xff\xc0");
    jpeg.replace(frame + 5, 4, "\xff\xdc\xff\xdc");
    CHECK(refusal(jpeg) == "image.too_large");
    try {
        probeImage(jpeg, "test");
    } catch (const Error& error) {
        CHECK(error.argument("width") == "65500");
        CHECK(error.argument("height") == "65500");
        CHECK(error.argument("side") == "32768");
        CHECK(error.argument("megapixels") == "67");
    }
}

TEST_CASE("files that are no files are refused")
{
    const test::TemporaryFolder folder;
    CHECK(refusalOfFile(folder / "missing.png") == "file.unreadable");
    CHECK(refusalOfFile(folder.path()) == "file.unreadable");
    CHECK(refusalOfFile("/dev/zero") == "file.unreadable");
    writeFileAtomically(folder / "empty.png", "");
    CHECK(refusalOfFile(folder / "empty.png") == "image.empty");
}

TEST_CASE("only a scale that a microscope can have is believed")
{
    CHECK(plausibleScale(4e6, 4e6).value_or(0.0) == doctest::Approx(0.25));
    CHECK(plausibleScale(4e6, 4.02e6));
    CHECK_FALSE(plausibleScale(4e6, 5e6)); // no single number tells both
    for (const double dotsPerInch : {72.0, 96.0, 150.0, 300.0, 600.0, 1200.0})
        CHECK_FALSE(plausibleScale(dotsPerInch / 0.0254, dotsPerInch / 0.0254));
    CHECK_FALSE(plausibleScale(0.0, 0.0));
    CHECK_FALSE(plausibleScale(-4e6, -4e6));
    CHECK_FALSE(plausibleScale(std::nan(""), 4e6));
    CHECK_FALSE(plausibleScale(1e9, 1e9));
}

TEST_CASE("the scale of a JPEG is its density")
{
    std::string jpeg = test::encoded(".jpg", cv::Mat(4, 4, CV_8UC3, cv::Scalar::all(9)));
    REQUIRE(jpeg.substr(6, 4) == "JFIF");
    CHECK_FALSE(probeImage(jpeg, "test").micrometresPerPixel);
    jpeg.replace(13, 5, std::string("\2\x4e\x20\x4e\x20", 5)); // 20,000 per centimetre
    CHECK(probeImage(jpeg, "test").micrometresPerPixel.value_or(0.0) == doctest::Approx(0.5));
}

} // namespace histosynth
