// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/bmp_header.h"

#include <algorithm>
#include <bit>
#include <string>

#include "core/base/options.h"
#include "core/image/image_decoder.h"

namespace histosynth {

namespace {

constexpr std::uint64_t fileHeaderBytes = 14;
constexpr std::uint32_t os2FirstHeaderBytes = 12;
constexpr std::uint32_t largestHeaderBytes = 124;

// The header that follows the file header, at most 124 bytes; a shorter one is filled up with zeros.
class HeaderFields {
public:
    explicit HeaderFields(ByteSource& source)
    {
        if (source.read(fileHeaderBytes, m_bytes.data(), 4) < 4)
            refuseTruncated(source, ImageFormat::Bmp);
        m_size = unsigned32(0);
        const bool windows = m_size == 40 || m_size == 52 || m_size == 56 || m_size == 108 || m_size == 124;
        const bool os2 = m_size == os2FirstHeaderBytes || (m_size >= 16 && m_size <= 64);
        if (!windows && !os2)
            refuseDamaged(source, ImageFormat::Bmp, HISTOSYNTH_TEXT("its header has an impossible size"));
        if (source.read(fileHeaderBytes, m_bytes.data(), m_size) < m_size)
            refuseTruncated(source, ImageFormat::Bmp);
        m_windows = windows;
    }

    std::uint32_t size() const { return m_size; }
    bool isWindows() const { return m_windows; }
    bool isFirstOs2() const { return m_size == os2FirstHeaderBytes; }
    std::uint32_t unsigned16(std::size_t offset) const { return m_bytes[offset] | m_bytes[offset + 1] << 8; }
    std::uint32_t unsigned32(std::size_t offset) const { return unsigned16(offset) | unsigned16(offset + 2) << 16; }
    std::int64_t signed32(std::size_t offset) const { return static_cast<std::int32_t>(unsigned32(offset)); }

private:
    std::array<std::uint8_t, largestHeaderBytes> m_bytes{};
    std::uint32_t m_size = 0;
    bool m_windows = false;
};

std::uint32_t read32(ByteSource& source, std::uint64_t offset)
{
    std::array<std::uint8_t, 4> bytes{};
    if (source.read(offset, bytes.data(), bytes.size()) < bytes.size())
        refuseTruncated(source, ImageFormat::Bmp);
    return std::uint32_t(bytes[0]) | std::uint32_t(bytes[1]) << 8 | std::uint32_t(bytes[2]) << 16 |
           std::uint32_t(bytes[3]) << 24;
}

void readSize(ByteSource& source, const HeaderFields& fields, BmpHeader& header)
{
    const bool old = fields.isFirstOs2();
    const std::int64_t width = old ? fields.unsigned16(4) : fields.signed32(4);
    const std::int64_t height = old ? fields.unsigned16(6) : fields.signed32(8);
    checkSize(source, ImageFormat::Bmp, width, std::abs(height));
    header.width = static_cast<int>(width);
    header.height = static_cast<int>(std::abs(height));
    header.topDown = height < 0;
    // Some writers leave the number of planes 0.
    if (fields.unsigned16(old ? 8 : 12) > 1)
        refuseDamaged(source, ImageFormat::Bmp, HISTOSYNTH_TEXT("it claims to have several planes"));
    header.bitsPerPixel = static_cast<int>(fields.unsigned16(old ? 10 : 14));
}

void refuseCoding(ByteSource& source, const HeaderFields& fields, std::uint32_t compression)
{
    std::string reason = "its compression number " + std::to_string(compression) + " is not known";
    if (fields.isWindows() && compression == 4)
        reason = HISTOSYNTH_TEXT("it is a JPEG image in a BMP envelope");
    else if (fields.isWindows() && compression == 5)
        reason = HISTOSYNTH_TEXT("it is a PNG image in a BMP envelope");
    else if (!fields.isWindows() && compression == 3)
        reason = HISTOSYNTH_TEXT("it has OS/2's Huffman compression");
    else if (!fields.isWindows() && compression == 4)
        reason = HISTOSYNTH_TEXT("it has OS/2's run-length compression of 24 bits");
    refuseUnsupported(source, ImageFormat::Bmp, reason);
}

void readCoding(ByteSource& source, const HeaderFields& fields, BmpHeader& header)
{
    constexpr std::uint32_t plain = 0, rle8 = 1, rle4 = 2, bitfields = 3, alphaBitfields = 6;
    const std::uint32_t compression = fields.isFirstOs2() ? plain : fields.unsigned32(16);
    const int bits = header.bitsPerPixel;
    const bool masked = fields.isWindows() && (compression == bitfields || compression == alphaBitfields);
    if (compression == rle8)
        header.coding = BmpCoding::Rle8;
    else if (compression == rle4)
        header.coding = BmpCoding::Rle4;
    else if (masked)
        header.coding = BmpCoding::Bitfields;
    else if (compression != plain)
        refuseCoding(source, fields, compression);

    constexpr int plainBits[] = {1, 2, 4, 8, 16, 24, 32};
    const bool possible = header.coding == BmpCoding::Rle8        ? bits == 8
                          : header.coding == BmpCoding::Rle4      ? bits == 4
                          : header.coding == BmpCoding::Bitfields ? bits == 16 || bits == 32
                                                                  : std::ranges::count(plainBits, bits) > 0;
    if (!possible) {
        refuseUnsupported(source, ImageFormat::Bmp,
                          "it has " + std::to_string(bits) + " bits a pixel with compression " +
                              std::to_string(compression));
    }
    if (header.topDown && (compression == rle8 || compression == rle4))
        refuseUnsupported(source, ImageFormat::Bmp, HISTOSYNTH_TEXT("it is run-length coded from the top down"));
}

// Returns where the palette begins: the masks of a plain BITMAPINFOHEADER stand between the two.
std::uint64_t readMasks(ByteSource& source, const HeaderFields& fields, BmpHeader& header)
{
    const std::uint64_t behind = fileHeaderBytes + fields.size();
    if (header.coding != BmpCoding::Bitfields) {
        if (header.bitsPerPixel == 16)
            header.masks = {0x7c00, 0x03e0, 0x001f, 0};
        return behind;
    }
    constexpr std::uint64_t masksOffset = 40;
    constexpr std::uint32_t alphaBitfields = 6;
    const bool withAlpha = fields.size() >= 56 || (fields.size() == 40 && fields.unsigned32(16) == alphaBitfields);
    const std::size_t count = withAlpha ? 4 : 3;
    std::uint32_t all = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t mask = read32(source, fileHeaderBytes + masksOffset + 4 * i);
        const std::uint32_t shifted = mask == 0 ? 0 : mask >> std::countr_zero(mask);
        if ((shifted & (shifted + 1)) != 0 || (all & mask) != 0)
            refuseDamaged(source, ImageFormat::Bmp, HISTOSYNTH_TEXT("the bits of its colours are torn or overlap"));
        header.masks[i] = mask;
        all |= mask;
    }
    return fields.size() == masksOffset ? behind + 4 * count : behind;
}

void readPalette(ByteSource& source, const HeaderFields& fields, std::uint64_t offset, BmpHeader& header)
{
    if (!header.hasPalette())
        return;
    const std::uint64_t entryBytes = fields.isFirstOs2() ? 3 : 4;
    const std::uint64_t most = std::uint64_t{1} << header.bitsPerPixel;
    const std::uint64_t declared = fields.isFirstOs2() ? 0 : fields.unsigned32(32);
    std::uint64_t count = declared == 0 ? most : std::min(declared, most);
    // Writers for OS/2 shorten the palette without saying so: the pixels begin where it ends.
    if (header.pixelOffset > offset)
        count = std::min(count, (header.pixelOffset - offset) / entryBytes);
    std::vector<std::uint8_t> bytes(count * entryBytes);
    if (count == 0 || source.read(offset, bytes.data(), bytes.size()) < bytes.size())
        refuseTruncated(source, ImageFormat::Bmp);
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::uint8_t* entry = &bytes[i * entryBytes];
        header.palette.emplace_back(entry[0], entry[1], entry[2]);
    }
}

} // namespace

BmpHeader readBmpHeader(ByteSource& source)
{
    BmpHeader header;
    const HeaderFields fields(source);
    header.pixelOffset = read32(source, 10);
    readSize(source, fields, header);
    readCoding(source, fields, header);
    readPalette(source, fields, readMasks(source, fields, header), header);
    if (header.pixelOffset < fileHeaderBytes + fields.size())
        refuseDamaged(source, ImageFormat::Bmp, HISTOSYNTH_TEXT("its pixels would lie within its header"));
    if (!fields.isFirstOs2()) {
        header.pixelsPerMetreX = static_cast<double>(fields.signed32(24));
        header.pixelsPerMetreY = static_cast<double>(fields.signed32(28));
    }
    return header;
}

} // namespace histosynth
