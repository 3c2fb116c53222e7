// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/image_kind.h"

#include <doctest/doctest.h>

#include "core/base/error.h"

namespace histosynth {

namespace {

std::string verdict(const std::string& bytes)
{
    MemorySource source(bytes, "test");
    try {
        return formatName(recogniseFormat(source));
    } catch (const Error& error) {
        const auto kind = error.argument("kind");
        return kind.empty() ? error.code() : std::string(kind);
    }
}

} // namespace

TEST_CASE("the first bytes tell the format")
{
    CHECK(verdict(std::string("BM\x10\0\0\0\0\0\0\0", 10)) == "BMP");
    CHECK(verdict("\xff\xd8\xff\xe0") == "JPEG");
    CHECK(verdict("\x89PNG\r\n\x1a\n") == "PNG");
    CHECK(verdict(std::string("II*\0", 4)) == "TIFF");
    CHECK(verdict(std::string("MM\0+", 4)) == "TIFF");
}

TEST_CASE("what people take for an image is named")
{
    CHECK(verdict("") == "image.empty");
    CHECK(verdict("version https://git-lfs.github.com/spec/v1\noid sha256:12\nsize 3\n") == "image.git_lfs_pointer");
    CHECK(verdict("\n <!DOCTYPE html><html>") == "image.web_page");
    CHECK(verdict("<?xml version=\"1.0\"?><!DOCTYPE html><html>") == "image.web_page");
    CHECK(verdict("<?xml version=\"1.0\"?><svg>") == "an SVG drawing");
    CHECK(verdict("GIF89a") == "a GIF image");
    CHECK(verdict("BMI tables, measured\n") == "a text file");
    CHECK(verdict(std::string("RIFF....WEBP")) == "a WebP image");
    CHECK(verdict(std::string(128, '\0') + "DICM") == "a DICOM file");
    CHECK(verdict(std::string(600, '\0')) == "nothing but zero bytes");
    CHECK(verdict("\x89PNG\n\x1a\n") == "a PNG image with a damaged signature");
    CHECK(verdict("\x01\x02\x03") == "of an unknown kind");
}

} // namespace histosynth
