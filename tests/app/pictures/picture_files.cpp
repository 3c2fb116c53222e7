// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/pictures/picture_files.h"

#include <opencv2/core.hpp>

#include "core/base/atomic_file.h"
#include "core/image/image_io.h"

namespace histosynth::test {

namespace {

// Little-endian.
std::string number(std::uint32_t value, int bytes)
{
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(value >> 8 * i & 255);
    return text;
}

std::string bmpHeader(int width, int height, int bits, std::uint32_t compression, const std::string& tables)
{
    const auto offset = static_cast<std::uint32_t>(54 + tables.size());
    return "BM" + number(0, 8) + number(offset, 4) + number(40, 4) + number(std::uint32_t(width), 4) +
           number(std::uint32_t(height), 4) + number(1, 2) + number(std::uint32_t(bits), 2) + number(compression, 4) +
           number(0, 20) + tables;
}

} // namespace

void writePicture(const std::filesystem::path& file, cv::Size size, cv::Scalar colour)
{
    const cv::Mat image(size, CV_8UC3, colour);
    if (file.extension() == ".png") {
        writeFileAtomically(file, encodePng(image));
        return;
    }
    std::string bytes = bmpHeader(size.width, size.height, 24, 0, {});
    for (int y = 0; y < size.height; ++y) {
        bytes.append(image.ptr<char>(y), std::size_t(size.width) * 3);
        bytes.append(std::size_t(size.width) % 4, '\0');
    }
    writeFileAtomically(file, bytes);
}

void writeLargestBmp(const std::filesystem::path& file)
{
    constexpr std::uint32_t rle8 = 1;
    const std::string endOfImage("\0\1", 2);
    writeFileAtomically(file, bmpHeader(8192, 8192, 8, rle8, std::string(1024, '\0')) + endOfImage);
}

} // namespace histosynth::test
