// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace histosynth::test {

// Appends little-endian numbers.
class LittleEndian {
public:
    LittleEndian& u8(std::uint32_t value) { return put(value, 1); }
    LittleEndian& u16(std::uint32_t value) { return put(value, 2); }
    LittleEndian& u32(std::uint32_t value) { return put(value, 4); }
    LittleEndian& bytes(const std::string& text)
    {
        m_bytes += text;
        return *this;
    }
    const std::string& str() const { return m_bytes; }

private:
    LittleEndian& put(std::uint32_t value, int count)
    {
        for (int i = 0; i < count; ++i)
            m_bytes += static_cast<char>(value >> 8 * i & 255);
        return *this;
    }

    std::string m_bytes;
};

// A BMP file with a BITMAPINFOHEADER. `tables` (masks, palette) stand between the header and `pixels`.
struct BmpParts {
    int width = 1;
    int height = 1; // negative: top down
    int bits = 24;
    std::uint32_t compression = 0;
    std::uint32_t pixelsPerMetre = 0;
    std::uint32_t colours = 0;
    std::string tables = {};
    std::string pixels = {};
};

inline std::string bmpFile(const BmpParts& parts)
{
    const auto offset = static_cast<std::uint32_t>(54 + parts.tables.size());
    LittleEndian file;
    file.bytes("BM").u32(static_cast<std::uint32_t>(offset + parts.pixels.size())).u32(0).u32(offset);
    file.u32(40).u32(static_cast<std::uint32_t>(parts.width)).u32(static_cast<std::uint32_t>(parts.height)).u16(1);
    file.u16(static_cast<std::uint32_t>(parts.bits)).u32(parts.compression);
    file.u32(static_cast<std::uint32_t>(parts.pixels.size())).u32(parts.pixelsPerMetre).u32(parts.pixelsPerMetre);
    file.u32(parts.colours).u32(0);
    return file.bytes(parts.tables).bytes(parts.pixels).str();
}

} // namespace histosynth::test
