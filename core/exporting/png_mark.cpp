// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/png_mark.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace histosynth {

namespace {

constexpr std::string_view signature = "\x89PNG\r\n\x1a\n";
constexpr std::size_t overhead = 12; // length, name and check sum of a chunk

// What decides how the picture looks and how large a pixel is.
constexpr std::array<std::string_view, 12> keptChunks = {"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA",
                                                         "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs"};

std::uint32_t bigEndian(std::string_view bytes)
{
    std::uint32_t value = 0;
    for (const char byte : bytes.substr(0, 4))
        value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

std::string bigEndian(std::uint32_t value)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> shift & 0xFF);
    return bytes;
}

std::string textChunk(const std::string& keyword, const std::string& text)
{
    const std::string body = "tEXt" + keyword + '\0' + text;
    const auto check = crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
    return bigEndian(static_cast<std::uint32_t>(body.size() - 4)) + body + bigEndian(static_cast<std::uint32_t>(check));
}

} // namespace

std::optional<std::string> markedPng(std::string_view png,
                                     const std::vector<std::pair<std::string, std::string>>& texts)
{
    if (!png.starts_with(signature))
        return std::nullopt;
    std::string result(signature);
    std::string_view rest = png.substr(signature.size());
    std::string_view name;
    while (name != "IEND") {
        const bool first = name.empty();
        if (rest.size() < overhead || bigEndian(rest) > rest.size() - overhead)
            return std::nullopt;
        const std::string_view chunk = rest.substr(0, bigEndian(rest) + overhead);
        name = chunk.substr(4, 4);
        if (first && name != "IHDR")
            return std::nullopt;
        if (std::ranges::find(keptChunks, name) != keptChunks.end())
            result += chunk;
        if (first) {
            for (const auto& [keyword, text] : texts)
                result += textChunk(keyword, text);
        }
        rest.remove_prefix(chunk.size());
    }
    return result;
}

} // namespace histosynth
