// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/exporting/tiny_png.h"

#include <zlib.h>

#include <array>
#include <cstdint>

namespace histosynth::test {

namespace {

std::string number(std::uint32_t value)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> shift & 0xFF);
    return bytes;
}

std::string chunk(const std::string& name, const std::string& content)
{
    const std::string body = name + content;
    const auto check = crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
    return number(static_cast<std::uint32_t>(content.size())) + body + number(static_cast<std::uint32_t>(check));
}

} // namespace

std::string tinyPng(unsigned char grey, const std::string& chunkName, const std::string& chunkContent)
{
    const std::array<unsigned char, 2> row = {0, grey}; // filter type, pixel
    std::array<unsigned char, 64> packed{};
    uLongf size = packed.size();
    compress(packed.data(), &size, row.data(), row.size());
    const std::string header = number(1) + number(1) + std::string("\x08\0\0\0\0", 5);
    std::string png = "\x89PNG\r\n\x1a\n" + chunk("IHDR", header);
    png += chunk("IDAT", std::string(reinterpret_cast<const char*>(packed.data()), size));
    if (!chunkName.empty())
        png += chunk(chunkName, chunkContent);
    return png + chunk("IEND", "");
}

} // namespace histosynth::test
