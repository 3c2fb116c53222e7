// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>
#include <opencv2/core.hpp>
#include <zlib.h>

#include <QImageReader>
#include <filesystem>
#include <map>

#include "core/image/image_io.h"
#include "tests/support/shared_data.h"

namespace histosynth {

namespace {

// The same file as Qt decodes it, over white.
cv::Mat decodedByQt(const std::filesystem::path& file)
{
    QImageReader reader(QString::fromStdString(file.string()));
    reader.setDecideFormatFromContent(true);
    const QImage image = reader.read().convertToFormat(QImage::Format_RGBA8888);
    cv::Mat pixels(image.height(), image.width(), CV_8UC3);
    for (int y = 0; y < image.height(); ++y) {
        const uchar* from = image.constScanLine(y);
        for (int x = 0; x < image.width(); ++x, from += 4) {
            for (int c = 0; c < 3; ++c)
                pixels.at<cv::Vec3b>(y, x)[2 - c] = static_cast<uchar>((from[c] * from[3] + 127) / 255 + 255 - from[3]);
        }
    }
    return pixels;
}

// The largest difference of a channel.
double difference(const std::filesystem::path& file)
{
    const cv::Mat ours = readImage(file);
    const cv::Mat theirs = decodedByQt(file);
    REQUIRE(ours.size() == theirs.size());
    return cv::norm(ours, theirs, cv::NORM_INF);
}

// Qt misses the transparent colour of 16-bit RGB files: for these the CRC-32 of the BGR bytes that ImageMagick 7.1.1
// gives, by: convert FILE -background white -alpha remove -depth 8 bgr:- | crc32 /dev/stdin
const std::map<std::string, unsigned long> byImageMagick = {{"tbbn2c16.png", 0x6c831fc7}, {"tbgn2c16.png", 0x6c831fc7}};

} // namespace

TEST_CASE("all valid files of PngSuite have the pixels that a second decoder gives")
{
    const auto shared = test::sharedFolder();
    if (!shared) {
        test::skip("no shared data");
        return;
    }
    for (const auto& entry : std::filesystem::directory_iterator(*shared / "data/malformed/pngsuite_valid")) {
        const std::string name = entry.path().filename().string();
        CAPTURE(name);
        if (const auto known = byImageMagick.find(name); known != byImageMagick.end()) {
            const cv::Mat image = readImage(entry.path());
            CHECK(crc32_z(0, image.data, image.total() * image.elemSize()) == known->second);
        } else {
            CHECK(difference(entry.path()) == 0.0);
        }
    }
}

TEST_CASE("all good files of bmpsuite have the pixels that a second decoder gives")
{
    const auto shared = test::sharedFolder();
    if (!shared) {
        test::skip("no shared data");
        return;
    }
    for (const auto& entry : std::filesystem::directory_iterator(*shared / "data/malformed/bmpsuite/g")) {
        const std::string name = entry.path().filename().string();
        CAPTURE(name);
        // 5 or 6 bits become 8 by rounding here, by repeating their upper bits there.
        CHECK(difference(entry.path()) <= (name.starts_with("rgb16") ? 1.0 : 0.0));
    }
}

TEST_CASE("JPEG files of several programs have the pixels that a second decoder gives")
{
    const auto shared = test::sharedFolder();
    if (!shared) {
        test::skip("no shared data");
        return;
    }
    for (const char* name : {"testorig.jpg", "testimgint.jpg", "testimgari.jpg"}) {
        CAPTURE(name);
        CHECK(difference(*shared / "data/malformed/libjpeg_turbo" / name) == 0.0);
    }
}

} // namespace histosynth
