// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/exif.h"

#include <cstddef>
#include <cstdint>

namespace histosynth {

namespace {

// Numbers at checked places of a TIFF structure in either byte order; what lies outside reads as 0.
class TiffNumbers {
public:
    explicit TiffNumbers(std::string_view bytes) : m_bytes(bytes), m_bigEndian(bytes.starts_with("MM")) {}

    std::uint32_t number(std::size_t offset, int bytes) const
    {
        if (offset > m_bytes.size() || m_bytes.size() - offset < static_cast<std::size_t>(bytes))
            return 0;
        std::uint32_t value = 0;
        for (int i = 0; i < bytes; ++i) {
            const int place = m_bigEndian ? i : bytes - 1 - i;
            value = value << 8 | static_cast<unsigned char>(m_bytes[offset + place]);
        }
        return value;
    }

    double rational(std::size_t offset) const
    {
        const double denominator = number(offset + 4, 4);
        return denominator > 0.0 ? number(offset, 4) / denominator : 0.0;
    }

private:
    std::string_view m_bytes;
    bool m_bigEndian;
};

} // namespace

ExifInfo readExif(std::string_view bytes)
{
    ExifInfo info;
    const TiffNumbers tiff(bytes);
    if (tiff.number(2, 2) != 42)
        return info;
    constexpr std::size_t entryBytes = 12;
    const std::size_t directory = tiff.number(4, 4);
    const std::size_t entries = tiff.number(directory, 2);
    double resolutionX = 0.0, resolutionY = 0.0;
    std::uint32_t unit = 2;
    for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t entry = directory + 2 + i * entryBytes;
        const std::size_t value = entry + 8;
        switch (tiff.number(entry, 2)) {
        case 0x0112:
            info.orientation = static_cast<int>(tiff.number(value, 2));
            break;
        case 0x011a:
            resolutionX = tiff.rational(tiff.number(value, 4));
            break;
        case 0x011b:
            resolutionY = tiff.rational(tiff.number(value, 4));
            break;
        case 0x0128:
            unit = tiff.number(value, 2);
            break;
        default:
            break;
        }
    }
    const double perMetre = unit == 3 ? 100.0 : unit == 2 ? 100.0 / 2.54 : 0.0; // centimetre, inch
    info.pixelsPerMetreX = resolutionX * perMetre;
    info.pixelsPerMetreY = resolutionY * perMetre;
    if (info.orientation < 1 || info.orientation > 8)
        info.orientation = 1;
    return info;
}

} // namespace histosynth
