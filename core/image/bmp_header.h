// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/matx.hpp>

#include <array>
#include <cstdint>
#include <vector>

#include "core/image/byte_source.h"

namespace histosynth {

enum class BmpCoding { Plain, Bitfields, Rle8, Rle4 };

// A BMP file's header, checked. The variants are those of Windows (BITMAPINFOHEADER and versions 2 to 5) and of OS/2
// (versions 1 and 2); the facts are from Microsoft's documentation of these structures and from the notes of the
// bmpsuite.
struct BmpHeader {
    int width = 0;
    int height = 0;
    bool topDown = false;
    int bitsPerPixel = 0; // 1, 2, 4, 8, 16, 24 or 32
    BmpCoding coding = BmpCoding::Plain;
    std::array<std::uint32_t, 4> masks{}; // red, green, blue, alpha of a 16 or 32 bit pixel; alpha may be 0
    std::vector<cv::Vec3b> palette;       // BGR, for 8 bits per pixel or fewer
    std::uint64_t pixelOffset = 0;        // in the file
    double pixelsPerMetreX = 0.0;
    double pixelsPerMetreY = 0.0;

    bool hasPalette() const { return bitsPerPixel <= 8; }
    std::uint64_t rowBytes() const { return (std::uint64_t{std::uint32_t(width)} * bitsPerPixel + 31) / 32 * 4; }
};

// Throws as image_io.h tells.
BmpHeader readBmpHeader(ByteSource& source);

} // namespace histosynth
