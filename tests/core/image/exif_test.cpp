// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/exif.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/core/image/bmp_builder.h"

namespace histosynth {

namespace {

// Orientation 6, 5000 / 2 pixels per centimetre.
std::string sample()
{
    test::LittleEndian exif;
    exif.bytes("II").u16(42).u32(8).u16(4);
    exif.u16(0x112).u16(3).u32(1).u16(6).u16(0);
    exif.u16(0x11a).u16(5).u32(1).u32(62);
    exif.u16(0x11b).u16(5).u32(1).u32(62);
    exif.u16(0x128).u16(3).u32(1).u16(3).u16(0);
    exif.u32(0).u32(5000).u32(2);
    return exif.str();
}

} // namespace

TEST_CASE("orientation and resolution are found")
{
    const ExifInfo info = readExif(sample());
    CHECK(info.orientation == 6);
    CHECK(info.pixelsPerMetreX == doctest::Approx(250'000.0));
    CHECK(info.pixelsPerMetreY == doctest::Approx(250'000.0));
}

TEST_CASE("EXIF data that break off or lie count as not there")
{
    const std::string whole = sample();
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const int orientation = readExif(std::string_view(whole).substr(0, length)).orientation;
        CHECK((orientation == 1 || orientation == 6));
    }
    std::string odd = whole;
    odd[18] = 99;
    CHECK(readExif(odd).orientation == 1);
    std::string far = whole;
    far.replace(4, 4, "\xff\xff\xff\xff");
    CHECK(readExif(far).orientation == 1);
    CHECK(readExif("").orientation == 1);
}

} // namespace histosynth
