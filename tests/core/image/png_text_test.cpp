// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>
#include <opencv2/core.hpp>
#include <zlib.h>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/image/image_io.h"
#include "tests/core/image/test_images.h"
#include "tests/support/shared_data.h"

namespace histosynth {

namespace {

std::string number(std::size_t value)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> shift & 255);
    return bytes;
}

std::string chunk(const std::string& type, const std::string& data)
{
    const std::string checked = type + data;
    return number(data.size()) + checked +
           number(crc32_z(0, reinterpret_cast<const Bytef*>(checked.data()), checked.size()));
}

// A PNG of one pixel with `chunks` behind its pixels.
std::string withChunks(const std::string& chunks)
{
    const std::string png = encodePng(cv::Mat(1, 1, CV_8UC3, cv::Scalar::all(7)));
    return png.substr(0, png.size() - 12) + chunks + png.substr(png.size() - 12);
}

std::string compressed(const std::string& text)
{
    std::string bytes(compressBound(text.size()), '\0');
    uLongf size = bytes.size();
    compress(reinterpret_cast<Bytef*>(bytes.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size());
    return bytes.substr(0, size);
}

std::string refusal(const std::string& bytes)
{
    try {
        readPngText(bytes, "test");
        return "read";
    } catch (const Error& error) {
        return error.code();
    }
}

} // namespace

TEST_CASE("pixels and texts come back as they were given")
{
    const cv::Mat image = test::noiseImage({33, 17}, 6);
    const PngText text = {{"Synthetic", "yes"}, {"Parameters", "{\"class\": \"Клас Б\"}"}, {"Empty", ""}};
    const std::string png = encodePng(image, text);
    CHECK(cv::norm(readImage(png, "test"), image, cv::NORM_INF) == 0.0);
    CHECK(readPngText(png, "test") == text);
    CHECK(encodePng(image, text) == png);
    const cv::Mat grey(3, 3, CV_8UC1, cv::Scalar::all(5));
    CHECK(readImage(encodePng(grey), "test").at<cv::Vec3b>(1, 1) == cv::Vec3b(5, 5, 5));
}

TEST_CASE("a part of a larger image is stored as well")
{
    const cv::Mat image = test::noiseImage({40, 40}, 7);
    const cv::Mat part = image(cv::Rect(5, 6, 20, 10));
    CHECK(cv::norm(readImage(encodePng(part), "test"), part, cv::NORM_INF) == 0.0);
}

TEST_CASE("what cannot be stored is refused")
{
    const cv::Mat image(2, 2, CV_8UC3, cv::Scalar::all(1));
    CHECK_THROWS_AS(encodePng(cv::Mat()), Error);
    CHECK_THROWS_AS(encodePng(cv::Mat(2, 2, CV_32FC3, cv::Scalar::all(1))), Error);
    CHECK_THROWS_AS(encodePng(image, {{"", "x"}}), Error);
    CHECK_THROWS_AS(encodePng(image, {{" space", "x"}}), Error);
    CHECK_THROWS_AS(encodePng(image, {{std::string(80, 'k'), "x"}}), Error);
    CHECK_THROWS_AS(encodePng(image, {{"key", std::string("a\0b", 3)}}), Error);
}

TEST_CASE("all three kinds of text chunks are read, behind the pixels, too")
{
    const std::string png = withChunks(chunk("tEXt", std::string("Latin\0caf\xe9", 10)) +
                                       chunk("zTXt", std::string("Packed\0\0", 8) + compressed("tight")) +
                                       chunk("iTXt", std::string("World\0\1\0uk\0\0", 12) + compressed("світ")) +
                                       chunk("juNk", "passed over"));
    const PngText expected = {{"Latin", "café"}, {"Packed", "tight"}, {"World", "світ"}};
    CHECK(readPngText(png, "test") == expected);
}

TEST_CASE("damaged and exploding texts are refused")
{
    CHECK(refusal(withChunks(chunk("tEXt", "no end of the key"))) == "image.damaged");
    CHECK(refusal(withChunks(chunk("zTXt", std::string("k\0\0xyz", 6)))) == "image.damaged");
    CHECK(refusal(withChunks(chunk("iTXt", std::string("k\0\0", 3)))) == "image.damaged");
    CHECK(refusal(withChunks(chunk("zTXt", std::string("k\0\0", 3) + compressed(std::string(17 << 20, 'a'))))) ==
          "image.damaged");
    std::string wrongSum = chunk("tEXt", std::string("k\0v", 3));
    wrongSum.back() = static_cast<char>(wrongSum.back() ^ 1);
    CHECK(refusal(withChunks(wrongSum)) == "image.damaged");
    CHECK_THROWS_AS(readImage(withChunks(wrongSum), "test"), Error);
    const std::string whole = withChunks("");
    CHECK(refusal(whole.substr(0, whole.size() - 5)) == "image.truncated");
    CHECK(refusal("GIF89a") == "image.unknown_kind");
}

TEST_CASE("the parameters that a web UI wrote are read")
{
    const auto shared = test::sharedFolder();
    if (!shared) {
        test::skip("no shared data");
        return;
    }
    const PngText text = readPngText(readFile(*shared / "data/png_metadata/webui_parameters.png", 64 << 20), "test");
    REQUIRE(text.size() == 1);
    CHECK(text[0].first == "parameters");
    CHECK(text[0].second.find("Steps: ") != std::string::npos);
}

} // namespace histosynth
