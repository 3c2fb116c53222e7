// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>
#include <opencv2/core.hpp>

#include "core/base/error.h"
#include "core/image/image_io.h"
#include "tests/core/image/bmp_builder.h"

namespace histosynth {

namespace {

using test::bmpFile;
using test::LittleEndian;

cv::Mat read(const std::string& bytes)
{
    return readImage(bytes, "test.bmp");
}

std::string refusal(const std::string& bytes)
{
    try {
        read(bytes);
        return "opened";
    } catch (const Error& error) {
        CHECK(error.argument("file") == "test.bmp");
        return error.code();
    }
}

cv::Vec3b at(const cv::Mat& image, int y, int x)
{
    return image.at<cv::Vec3b>(y, x);
}

// Black, red, green, blue as a palette of four.
const std::string fourColours = LittleEndian().u32(0).u32(0xff0000).u32(0x00ff00).u32(0x0000ff).str();
const cv::Vec3b black(0, 0, 0), red(0, 0, 255), green(0, 255, 0), blue(255, 0, 0), white(255, 255, 255);

} // namespace

TEST_CASE("rows stand from the bottom up unless the height is negative")
{
    const std::string pixels = LittleEndian().u32(0x0000ff).u32(0xff0000).str();
    CHECK(at(read(bmpFile({.width = 1, .height = 2, .bits = 24, .pixels = pixels})), 0, 0) == red);
    CHECK(at(read(bmpFile({.width = 1, .height = -2, .bits = 24, .pixels = pixels})), 0, 0) == blue);
}

TEST_CASE("palette indices of 1, 2, 4 and 8 bits")
{
    const auto image = [](int bits, std::uint32_t row) {
        return read(bmpFile(
            {.width = 3, .bits = bits, .colours = 4, .tables = fourColours, .pixels = LittleEndian().u32(row).str()}));
    };
    for (const auto& [bits, row] : {std::pair{2, 0x6cu}, {4, 0x3012u}, {8, 0x030201u}}) {
        CAPTURE(bits);
        const cv::Mat pixels = image(bits, bits == 4 ? 0x3012u : row);
        CHECK(at(pixels, 0, 0) == red);
        CHECK(at(pixels, 0, 1) == green);
        CHECK(at(pixels, 0, 2) == blue);
    }
    const cv::Mat bits = image(1, 0x40);
    CHECK(at(bits, 0, 0) == black);
    CHECK(at(bits, 0, 1) == red);
}

TEST_CASE("a colour that the palette lacks is refused")
{
    CHECK(refusal(bmpFile({.bits = 8, .colours = 4, .tables = fourColours, .pixels = std::string("\4\0\0\0", 4)})) ==
          "image.damaged");
}

TEST_CASE("16 bits without masks are 5, 5, 5 and scaled by rounding")
{
    const cv::Mat image = read(bmpFile({.width = 2, .bits = 16, .pixels = LittleEndian().u16(0x7c00).u16(1).str()}));
    CHECK(at(image, 0, 0) == red);
    CHECK(at(image, 0, 1) == cv::Vec3b(8, 0, 0));
}

TEST_CASE("masks say where the channels are")
{
    const std::string masks = LittleEndian().u32(0xf800).u32(0x07e0).u32(0x001f).str();
    const cv::Mat image = read(bmpFile({.width = 2,
                                        .bits = 16,
                                        .compression = 3,
                                        .tables = masks,
                                        .pixels = LittleEndian().u16(0x07e0).u16(0xf800).str()}));
    CHECK(at(image, 0, 0) == green);
    CHECK(at(image, 0, 1) == red);

    const std::string wide = LittleEndian().u32(0x3ff00000).u32(0xffc00).u32(0x3ff).str();
    CHECK(at(read(bmpFile(
                 {.bits = 32, .compression = 3, .tables = wide, .pixels = LittleEndian().u32(0x3ff00200).str()})),
             0, 0) == cv::Vec3b(128, 0, 255));

    const std::string overlapping = LittleEndian().u32(0xf800).u32(0x0fe0).u32(0x001f).str();
    CHECK(refusal(bmpFile({.bits = 16, .compression = 3, .tables = overlapping, .pixels = "abcd"})) == "image.damaged");
}

TEST_CASE("alpha shows white behind, and counts as unset where it is 0 everywhere")
{
    const auto image = [](std::uint32_t first, std::uint32_t second) {
        const std::string masks = LittleEndian().u32(0xff0000).u32(0x00ff00).u32(0x0000ff).u32(0xff000000).str();
        return read(bmpFile({.width = 2,
                             .bits = 32,
                             .compression = 6,
                             .tables = masks,
                             .pixels = LittleEndian().u32(first).u32(second).str()}));
    };
    const cv::Mat half = image(0x80ff0000, 0x00ff0000);
    CHECK(at(half, 0, 0) == cv::Vec3b(127, 127, 255));
    CHECK(at(half, 0, 1) == white);
    CHECK(at(image(0x00ff0000, 0), 0, 0) == red);
    // Without masks the fourth byte means nothing.
    CHECK(at(read(bmpFile({.bits = 32, .pixels = LittleEndian().u32(0x80ff0000).str()})), 0, 0) == red);
}

TEST_CASE("run lengths with literals, deltas and ends of rows")
{
    // Bottom row: 2 red, literal green blue red (padded); next: skip 1, 2 blue; top: nothing.
    const std::string runs("\2\1\0\3\2\3\1\0\0\0\0\2\1\0\2\3\0\1", 18);
    const cv::Mat image = read(bmpFile(
        {.width = 5, .height = 3, .bits = 8, .compression = 1, .colours = 4, .tables = fourColours, .pixels = runs}));
    CHECK(at(image, 2, 1) == red);
    CHECK(at(image, 2, 2) == green);
    CHECK(at(image, 2, 3) == blue);
    CHECK(at(image, 2, 4) == red);
    CHECK(at(image, 1, 0) == white);
    CHECK(at(image, 1, 2) == blue);
    CHECK(at(image, 0, 0) == white);

    const std::string nibbles("\3\x12\0\3\x12\x30\0\1", 8);
    const cv::Mat four = read(
        bmpFile({.width = 6, .bits = 4, .compression = 2, .colours = 4, .tables = fourColours, .pixels = nibbles}));
    CHECK(at(four, 0, 0) == red);
    CHECK(at(four, 0, 1) == green);
    CHECK(at(four, 0, 2) == red);
    CHECK(at(four, 0, 3) == red);
    CHECK(at(four, 0, 4) == green);
    CHECK(at(four, 0, 5) == blue);
}

TEST_CASE("runs outside the image and runs that break off are refused")
{
    const auto outcome = [](const std::string& runs) {
        return refusal(bmpFile({.width = 4,
                                .height = 2,
                                .bits = 8,
                                .compression = 1,
                                .colours = 4,
                                .tables = fourColours,
                                .pixels = runs}));
    };
    CHECK(outcome(std::string("\5\1\0\1", 4)) == "image.damaged");
    CHECK(outcome(std::string("\0\2\5\0\0\1", 6)) == "image.damaged");
    CHECK(outcome(std::string("\0\2\0\3\0\1", 6)) == "image.damaged");
    CHECK(outcome(std::string("\4\1\0\0\2", 5)) == "image.truncated");
    CHECK(outcome(std::string("\4\1\0\0\4\1", 6)) == "opened"); // only the last marker is missing
}

TEST_CASE("headers of OS/2")
{
    LittleEndian file;
    file.bytes("BM").u32(0).u32(0).u32(14 + 12 + 6).u32(12).u16(2).u16(1).u16(1).u16(1);
    file.bytes(std::string("\xff\0\0\0\0\xff", 6)).u32(0x40);
    const cv::Mat image = read(file.str());
    CHECK(at(image, 0, 0) == blue);
    CHECK(at(image, 0, 1) == red);
}

TEST_CASE("what is wrong with a BMP is told")
{
    CHECK(refusal(bmpFile({.width = 100, .height = 100, .pixels = std::string(29999, 'x')})) == "image.truncated");
    CHECK(refusal(bmpFile({.width = 0, .pixels = "abcd"})) == "image.damaged");
    CHECK(refusal(bmpFile({.width = 3'000'000, .height = 2'000'000})) == "image.too_large");
    CHECK(refusal(bmpFile({.width = 8193, .height = 8192})) == "image.too_large");
    CHECK(refusal(bmpFile({.height = static_cast<int>(0x80000000u)})) == "image.too_large");
    CHECK(refusal(bmpFile({.bits = 64})) == "image.unsupported");
    CHECK(refusal(bmpFile({.bits = 24, .compression = 4})) == "image.unsupported");
    CHECK(refusal(bmpFile({.pixels = "abcd"}).substr(0, 20)) == "image.truncated");
}

TEST_CASE("a BMP tells its size, depth and scale")
{
    const ImageInfo info =
        probeImage(bmpFile({.width = 7, .height = -9, .bits = 24, .pixelsPerMetre = 2'000'000}), "x");
    CHECK(info.format == ImageFormat::Bmp);
    CHECK(info.width == 7);
    CHECK(info.height == 9);
    CHECK(info.bitDepth == 8);
    CHECK(info.channels == 3);
    CHECK(info.micrometresPerPixel.value_or(0.0) == doctest::Approx(0.5));
    CHECK_FALSE(probeImage(bmpFile({.pixelsPerMetre = 3780}), "96 dpi").micrometresPerPixel);
}

} // namespace histosynth
