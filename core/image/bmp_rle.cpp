// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/bmp_rle.h"

#include <opencv2/core.hpp>

#include "core/base/options.h"
#include "core/image/image_decoder.h"

namespace histosynth {

namespace {

class RunDecoder {
public:
    RunDecoder(ByteSource& source, const BmpHeader& header)
        : m_source(source), m_header(header), m_offset(header.pixelOffset),
          m_image(header.height, header.width, CV_8UC3, cv::Scalar::all(255))
    {
    }

    cv::Mat decode()
    {
        // A file may lack the last marker when all rows are there.
        while (!m_ended && m_row < m_header.height && !(m_row == m_header.height - 1 && atEnd())) {
            const int count = next();
            if (count > 0)
                putRun(count, next());
            else
                escape(next());
        }
        return m_image;
    }

private:
    enum Escape { EndOfRow = 0, EndOfImage = 1, Delta = 2 };

    // The last row is whole and nothing follows.
    bool atEnd() const { return m_column == m_header.width && m_offset >= m_source.size(); }

    int next()
    {
        std::uint8_t byte = 0;
        if (m_source.read(m_offset++, &byte, 1) < 1)
            refuseTruncated(m_source, ImageFormat::Bmp);
        return byte;
    }

    void escape(int code)
    {
        switch (code) {
        case EndOfRow:
            m_column = 0;
            ++m_row;
            break;
        case EndOfImage:
            m_ended = true;
            break;
        case Delta:
            m_column += next();
            m_row += next();
            if (m_column > m_header.width || m_row > m_header.height)
                refuseDamaged(m_source, ImageFormat::Bmp, HISTOSYNTH_TEXT("a run lies outside the image"));
            break;
        default:
            putLiteral(code);
        }
    }

    void putRun(int count, int value)
    {
        for (int i = 0; i < count; ++i)
            put(m_header.coding == BmpCoding::Rle8 ? value : i % 2 == 0 ? value >> 4 : value & 15);
    }

    // `count` single pixels, padded to an even number of bytes.
    void putLiteral(int count)
    {
        const std::uint64_t start = m_offset;
        int value = 0;
        for (int i = 0; i < count; ++i) {
            if (m_header.coding == BmpCoding::Rle8) {
                put(next());
            } else {
                value = i % 2 == 0 ? next() : value;
                put(i % 2 == 0 ? value >> 4 : value & 15);
            }
        }
        m_offset += (m_offset - start) % 2;
    }

    void put(int index)
    {
        if (m_column >= m_header.width)
            refuseDamaged(m_source, ImageFormat::Bmp, HISTOSYNTH_TEXT("a run lies outside the image"));
        if (static_cast<std::size_t>(index) >= m_header.palette.size())
            refuseDamaged(m_source, ImageFormat::Bmp, HISTOSYNTH_TEXT("a pixel has a colour that its palette lacks"));
        m_image.at<cv::Vec3b>(m_header.height - 1 - m_row, m_column++) = m_header.palette[index];
    }

    ByteSource& m_source;
    const BmpHeader& m_header;
    std::uint64_t m_offset;
    cv::Mat m_image;
    int m_column = 0;
    int m_row = 0; // from the bottom
    bool m_ended = false;
};

} // namespace

cv::Mat decodeBmpRuns(ByteSource& source, const BmpHeader& header)
{
    return RunDecoder(source, header).decode();
}

} // namespace histosynth
