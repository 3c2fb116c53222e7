// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>
#include <opencv2/core.hpp>
#include <tiffio.h>

#include <functional>

#include "core/base/error.h"
#include "core/image/image_io.h"
#include "core/image/tiff_scale.h"
#include "tests/support/temporary_folder.h"

namespace histosynth {

namespace {

const cv::Vec3b black(0, 0, 0), white(255, 255, 255);

using SetFields = std::function<void(::TIFF*)>;

// A grey TIFF of 2 x 1 pixels, 0 and 255, changed by `change`.
std::filesystem::path write(const test::TemporaryFolder& folder, const SetFields& change, std::string row)
{
    const auto file = folder / "test.tif";
    ::TIFF* tiff = TIFFOpen(file.c_str(), "w");
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, 2);
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, 1);
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 8);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 1);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISBLACK);
    change(tiff);
    TIFFWriteScanline(tiff, row.data(), 0, 0);
    TIFFClose(tiff);
    return file;
}

std::string refusal(const std::filesystem::path& file)
{
    try {
        readImage(file);
        return "opened";
    } catch (const Error& error) {
        return error.code();
    }
}

const std::string blackWhite("\0\xff", 2);

} // namespace

TEST_CASE("rows of a TIFF are turned as its orientation says")
{
    const test::TemporaryFolder folder;
    // The stored pixels are black, white; where black ends up by the standard's table.
    const cv::Point blackAt[8] = {{0, 0}, {1, 0}, {1, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 1}, {0, 1}};
    for (int orientation = 1; orientation <= 8; ++orientation) {
        CAPTURE(orientation);
        const auto file =
            write(folder, [=](::TIFF* t) { TIFFSetField(t, TIFFTAG_ORIENTATION, orientation); }, blackWhite);
        const cv::Mat image = readImage(file);
        CHECK(image.size() == (orientation < 5 ? cv::Size(2, 1) : cv::Size(1, 2)));
        CHECK(probeImage(file).width == image.cols);
        CHECK(image.at<cv::Vec3b>(blackAt[orientation - 1]) == black);
    }
}

TEST_CASE("where 0 is white and where a palette gives the colours")
{
    const test::TemporaryFolder folder;
    const cv::Mat inverted = readImage(
        write(folder, [](::TIFF* t) { TIFFSetField(t, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE); }, blackWhite));
    CHECK(inverted.at<cv::Vec3b>(0, 0) == white);
    const cv::Mat coloured = readImage(write(
        folder,
        [](::TIFF* t) {
            std::vector<std::uint16_t> red(256), green(256), blue(256);
            red[255] = 0xffff;
            TIFFSetField(t, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_PALETTE);
            TIFFSetField(t, TIFFTAG_COLORMAP, red.data(), green.data(), blue.data());
        },
        blackWhite));
    CHECK(coloured.at<cv::Vec3b>(0, 1) == cv::Vec3b(0, 0, 255));
}

TEST_CASE("a transparent TIFF shows white behind")
{
    const test::TemporaryFolder folder;
    const cv::Mat image = readImage(write(
        folder,
        [](::TIFF* t) {
            const std::uint16_t extra[] = {EXTRASAMPLE_UNASSALPHA};
            TIFFSetField(t, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_RGB);
            TIFFSetField(t, TIFFTAG_SAMPLESPERPIXEL, 4);
            TIFFSetField(t, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
            TIFFSetField(t, TIFFTAG_EXTRASAMPLES, 1, extra);
        },
        std::string("\x64\x32\x0a\xff\0\0\0\x33", 8)));
    CHECK(image.at<cv::Vec3b>(0, 0) == cv::Vec3b(10, 50, 100));
    CHECK(image.at<cv::Vec3b>(0, 1) == cv::Vec3b(204, 204, 204));
}

TEST_CASE("slides and numbers that are no colours are refused in words")
{
    const test::TemporaryFolder folder;
    const auto described = [](const char* text) {
        return [text](::TIFF* t) { TIFFSetField(t, TIFFTAG_IMAGEDESCRIPTION, text); };
    };
    CHECK(refusal(write(folder, described("Aperio Image Library v11.2.1"), blackWhite)) == "image.slide");
    CHECK(refusal(write(
              folder, [](::TIFF* t) { TIFFSetField(t, TIFFTAG_MAKE, "Hamamatsu"); }, blackWhite)) == "image.slide");
    CHECK(refusal(write(folder, described("a field"), blackWhite)) == "opened");
    CHECK(refusal(write(
              folder,
              [](::TIFF* t) {
                  TIFFSetField(t, TIFFTAG_BITSPERSAMPLE, 32);
                  TIFFSetField(t, TIFFTAG_SAMPLEFORMAT, SAMPLEFORMAT_IEEEFP);
              },
              std::string(8, '\0'))) == "image.unsupported");
}

TEST_CASE("a TIFF's resolution is its scale where a microscope can have it")
{
    const test::TemporaryFolder folder;
    const auto scale = [&folder](double perUnit, int unit) {
        const auto file = write(
            folder,
            [=](::TIFF* t) {
                TIFFSetField(t, TIFFTAG_XRESOLUTION, perUnit);
                TIFFSetField(t, TIFFTAG_YRESOLUTION, perUnit);
                TIFFSetField(t, TIFFTAG_RESOLUTIONUNIT, unit);
            },
            blackWhite);
        return probeImage(file).micrometresPerPixel.value_or(0.0);
    };
    CHECK(scale(40'000, RESUNIT_CENTIMETER) == doctest::Approx(0.25));
    CHECK(scale(50'800, RESUNIT_INCH) == doctest::Approx(0.5));
    CHECK(scale(300, RESUNIT_INCH) == 0.0);
    CHECK(scale(40'000, RESUNIT_NONE) == 0.0);
}

TEST_CASE("scales that microscopy programs write as text")
{
    CHECK(describedScale("ImageJ=1.53k\nunit=micron\nspacing=1\n", 4.0, 4.0).value_or(0.0) == doctest::Approx(0.25));
    CHECK(describedScale("ImageJ=1.53k\nunit=\\u00B5m\n", 2.0, 2.0).value_or(0.0) == doctest::Approx(0.5));
    CHECK_FALSE(describedScale("ImageJ=1.53k\nunit=inch\n", 4.0, 4.0));
    const std::string ome = "<?xml?><OME><Image><Pixels PhysicalSizeX=\"220\" PhysicalSizeXUnit=\"nm\" "
                            "PhysicalSizeY=\"0.22\" SizeX=\"4\"/>";
    CHECK(describedScale(ome, 0.0, 0.0).value_or(0.0) == doctest::Approx(0.22));
    CHECK_FALSE(describedScale("<OME><Pixels PhysicalSizeX=\"x\"/>", 4.0, 4.0));
    CHECK_FALSE(describedScale("", 4.0, 4.0));
}

} // namespace histosynth
