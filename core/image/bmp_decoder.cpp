// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <opencv2/core.hpp>

#include <algorithm>
#include <bit>

#include "core/base/options.h"
#include "core/image/bmp_header.h"
#include "core/image/bmp_rle.h"
#include "core/image/image_decoder.h"

namespace histosynth {

namespace {

// One channel of a pixel with bitfields, scaled to 8 bits by rounding.
class Bitfield {
public:
    explicit Bitfield(std::uint32_t mask)
        : m_mask(mask), m_shift(mask == 0 ? 0 : std::countr_zero(mask)), m_largest(mask >> m_shift)
    {
        for (std::uint64_t value = 0; value <= std::min<std::uint64_t>(m_largest, 255); ++value)
            m_table[value] = scaled(value);
    }

    std::uint8_t of(std::uint32_t pixel) const
    {
        const std::uint32_t value = (pixel & m_mask) >> m_shift;
        return m_largest <= 255 ? m_table[value] : scaled(value);
    }

private:
    std::uint8_t scaled(std::uint64_t value) const
    {
        return m_largest == 0 ? 0 : static_cast<std::uint8_t>((value * 255 + m_largest / 2) / m_largest);
    }

    std::uint32_t m_mask;
    int m_shift;
    std::uint64_t m_largest;
    std::array<std::uint8_t, 256> m_table{};
};

class BmpDecoder : public ImageDecoder {
public:
    explicit BmpDecoder(ByteSource& source) : m_source(source), m_header(readBmpHeader(source))
    {
        m_info.format = ImageFormat::Bmp;
        m_info.width = m_header.width;
        m_info.height = m_header.height;
        m_info.channels = m_header.masks[3] != 0 ? 4 : 3;
        m_info.bitDepth = m_header.hasPalette()    ? m_header.bitsPerPixel
                          : m_header.masks[0] != 0 ? std::popcount(m_header.masks[0])
                                                   : 8;
        m_info.micrometresPerPixel = plausibleScale(m_header.pixelsPerMetreX, m_header.pixelsPerMetreY);
    }

    cv::Mat decode() override
    {
        switch (m_header.coding) {
        case BmpCoding::Rle8:
        case BmpCoding::Rle4:
            return decodeBmpRuns(m_source, m_header);
        case BmpCoding::Plain:
        case BmpCoding::Bitfields:
            break;
        }
        checkLength();
        if (m_header.hasPalette())
            return decodeIndices();
        const bool masked = m_header.coding == BmpCoding::Bitfields || m_header.bitsPerPixel == 16;
        return masked ? decodeBitfields() : decodeBytes();
    }

private:
    // Before memory is asked for. Some writers leave out the padding of the last row.
    void checkLength() const
    {
        const std::uint64_t lastRow = (std::uint64_t(m_header.width) * m_header.bitsPerPixel + 7) / 8;
        const std::uint64_t end = m_header.pixelOffset + m_header.rowBytes() * (m_header.height - 1) + lastRow;
        if (end > m_source.size())
            refuseTruncated(m_source, ImageFormat::Bmp);
    }

    // Calls use(bytes of the row, y in the image) for every row; reads many rows at a time.
    template <typename Use>
    void forEachRow(Use use)
    {
        constexpr std::uint64_t blockBytes = 1 << 20;
        const std::uint64_t rowBytes = m_header.rowBytes();
        const int rowsPerBlock = static_cast<int>(std::max<std::uint64_t>(1, blockBytes / rowBytes));
        std::vector<std::uint8_t> block(rowBytes * rowsPerBlock);
        for (int first = 0; first < m_header.height; first += rowsPerBlock) {
            const int rows = std::min(rowsPerBlock, m_header.height - first);
            const std::uint64_t wanted = rowBytes * rows;
            if (m_source.read(m_header.pixelOffset + rowBytes * first, block.data(), wanted) + 3 < wanted)
                refuseTruncated(m_source, ImageFormat::Bmp);
            for (int row = 0; row < rows; ++row) {
                const int y = m_header.topDown ? first + row : m_header.height - 1 - first - row;
                use(&block[rowBytes * row], y);
            }
        }
    }

    cv::Mat decodeIndices()
    {
        cv::Mat image(m_header.height, m_header.width, CV_8UC3);
        const int bits = m_header.bitsPerPixel;
        const int perByte = 8 / bits;
        const unsigned mask = (1u << bits) - 1;
        forEachRow([&](const std::uint8_t* row, int y) {
            auto* to = image.ptr<cv::Vec3b>(y);
            for (int x = 0; x < m_header.width; ++x) {
                const unsigned index = row[x / perByte] >> (8 - bits * (x % perByte + 1)) & mask;
                if (index >= m_header.palette.size())
                    refuseDamaged(m_source, ImageFormat::Bmp,
                                  HISTOSYNTH_TEXT("a pixel has a colour that its palette lacks"));
                to[x] = m_header.palette[index];
            }
        });
        return image;
    }

    // 24 bits, and 32 of which the fourth byte means nothing.
    cv::Mat decodeBytes()
    {
        cv::Mat image(m_header.height, m_header.width, CV_8UC3);
        const int step = m_header.bitsPerPixel / 8;
        forEachRow([&](const std::uint8_t* row, int y) {
            auto* to = image.ptr<cv::Vec3b>(y);
            if (step == 3) {
                std::copy_n(row, std::size_t(m_header.width) * 3, image.ptr(y));
                return;
            }
            for (int x = 0; x < m_header.width; ++x)
                to[x] = {row[step * x], row[step * x + 1], row[step * x + 2]};
        });
        return image;
    }

    cv::Mat decodeBitfields()
    {
        const Bitfield red(m_header.masks[0]), green(m_header.masks[1]), blue(m_header.masks[2]),
            alpha(m_header.masks[3]);
        const bool transparent = m_header.masks[3] != 0;
        cv::Mat image(m_header.height, m_header.width, transparent ? CV_8UC4 : CV_8UC3);
        const int step = m_header.bitsPerPixel / 8;
        forEachRow([&](const std::uint8_t* row, int y) {
            std::uint8_t* to = image.ptr(y);
            for (int x = 0; x < m_header.width; ++x, row += step, to += image.channels()) {
                std::uint32_t pixel = row[0] | row[1] << 8;
                if (step == 4)
                    pixel |= std::uint32_t(row[2]) << 16 | std::uint32_t(row[3]) << 24;
                to[0] = blue.of(pixel);
                to[1] = green.of(pixel);
                to[2] = red.of(pixel);
                if (transparent)
                    to[3] = alpha.of(pixel);
            }
        });
        return transparent ? overWhite(image, Alpha::Straight) : image;
    }

    ByteSource& m_source;
    BmpHeader m_header;
};

} // namespace

std::unique_ptr<ImageDecoder> openBmp(ByteSource& source)
{
    return std::make_unique<BmpDecoder>(source);
}

} // namespace histosynth
