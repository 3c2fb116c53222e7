// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <opencv2/core.hpp>
#include <png.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdio>
#include <new>
#include <string>
#include <vector>

#include "core/base/options.h"
#include "core/image/exif.h"
#include "core/image/image_decoder.h"

namespace histosynth {

namespace {

// libpng as a set of calls that fail by long jump. Nothing with a destructor may live between attempt() and a call of
// the library.
class PngLibrary {
public:
    explicit PngLibrary(ByteSource& source) : m_source(source)
    {
        const auto fail = [](png_structp png, png_const_charp reason) {
            auto& self = *static_cast<PngLibrary*>(png_get_error_ptr(png));
            std::snprintf(self.m_reason.data(), self.m_reason.size(), "%s", reason);
            std::longjmp(self.m_escape, 1);
        };
        m_png = png_create_read_struct(PNG_LIBPNG_VER_STRING, this, fail, [](png_structp, png_const_charp) {});
        m_info = m_png ? png_create_info_struct(m_png) : nullptr;
        if (!m_info) {
            png_destroy_read_struct(&m_png, &m_info, nullptr);
            throw std::bad_alloc();
        }
        try {
            attempt([this] { setUp(); });
        } catch (...) {
            png_destroy_read_struct(&m_png, &m_info, nullptr);
            throw;
        }
    }
    PngLibrary(const PngLibrary&) = delete;
    PngLibrary& operator=(const PngLibrary&) = delete;
    ~PngLibrary() { png_destroy_read_struct(&m_png, &m_info, nullptr); }

    png_structp png() const { return m_png; }
    png_infop info() const { return m_info; }

    // Runs calls of the library; refuses the file when one of them fails.
    template <typename Calls>
    void attempt(const Calls& calls)
    {
        if (completes(calls))
            return;
        if (m_truncated)
            refuseTruncated(m_source, ImageFormat::Png);
        refuseDamaged(m_source, ImageFormat::Png, m_reason.data());
    }

private:
    template <typename Calls>
    bool completes(const Calls& calls)
    {
        if (setjmp(m_escape) != 0)
            return false;
        calls();
        return true;
    }

    void setUp()
    {
        constexpr png_alloc_size_t mostChunkBytes = 4 << 20;
        constexpr png_uint_32 mostSide = 0x7fffffff; // our own check names the limits
        png_set_user_limits(m_png, mostSide, mostSide);
        png_set_chunk_malloc_max(m_png, mostChunkBytes);
        // A wrong checksum anywhere is a file that suffered on its way here.
        png_set_crc_action(m_png, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
        // What does not change pixels is passed over.
        static constexpr png_byte skipped[] = "iCCP\0tEXt\0zTXt\0iTXt\0sPLT\0hIST\0cHRM\0gAMA\0sRGB\0sBIT\0"
                                              "bKGD\0tIME\0sCAL\0pCAL\0oFFs";
        png_set_keep_unknown_chunks(m_png, PNG_HANDLE_CHUNK_NEVER, skipped, sizeof skipped / 5);
        png_set_keep_unknown_chunks(m_png, PNG_HANDLE_CHUNK_NEVER, nullptr, 0);
        png_set_read_fn(m_png, this, [](png_structp png, png_bytep to, std::size_t count) {
            auto& self = *static_cast<PngLibrary*>(png_get_io_ptr(png));
            self.m_truncated = self.m_source.read(self.m_offset, to, count) < count;
            if (self.m_truncated)
                png_error(png, "the file ends");
            self.m_offset += count;
        });
    }

    ByteSource& m_source;
    std::uint64_t m_offset = 0;
    png_structp m_png = nullptr;
    png_infop m_info = nullptr;
    std::jmp_buf m_escape{};
    std::array<char, 200> m_reason{};
    bool m_truncated = false;
};

class PngDecoder : public ImageDecoder {
public:
    explicit PngDecoder(ByteSource& source) : m_source(source), m_library(source)
    {
        const auto png = m_library.png();
        const auto info = m_library.info();
        m_library.attempt([=] { png_read_info(png, info); });
        const std::int64_t width = png_get_image_width(png, info);
        const std::int64_t height = png_get_image_height(png, info);
        checkSize(source, ImageFormat::Png, width, height);
        readOrientation();
        readPalette();
        const bool turned = isQuarterTurn(m_orientation);
        m_info.format = ImageFormat::Png;
        m_info.width = static_cast<int>(turned ? height : width);
        m_info.height = static_cast<int>(turned ? width : height);
        m_info.channels = !m_palette.empty() ? 3 : png_get_channels(png, info);
        m_info.bitDepth = png_get_bit_depth(png, info);
        m_info.micrometresPerPixel = scale();
    }

    cv::Mat decode() override
    {
        const auto png = m_library.png();
        m_library.attempt([this, png] {
            if (m_palette.empty())
                png_set_expand(png);
            else
                png_set_packing(png); // indices, mapped below: the library shows those that the palette lacks as black
            png_set_scale_16(png);
            if (m_palette.empty())
                png_set_gray_to_rgb(png);
            png_set_bgr(png);
            png_set_interlace_handling(png);
            png_read_update_info(png, m_library.info());
        });
        const cv::Mat stored = readRows();
        const cv::Mat pixels = m_palette.empty() ? stored : coloured(stored);
        return upright(pixels.channels() == 4 ? overWhite(pixels, Alpha::Straight) : pixels, m_orientation);
    }

private:
    cv::Mat readRows()
    {
        const auto png = m_library.png();
        const auto info = m_library.info();
        cv::Mat image(static_cast<int>(png_get_image_height(png, info)),
                      static_cast<int>(png_get_image_width(png, info)), CV_8UC(png_get_channels(png, info)));
        if (png_get_rowbytes(png, info) != image.cols * image.elemSize())
            refuseUnsupported(m_source, ImageFormat::Png, HISTOSYNTH_TEXT("its pixels have an unexpected form"));
        std::vector<png_bytep> rows;
        for (int y = 0; y < image.rows; ++y)
            rows.push_back(image.ptr(y));
        m_library.attempt([png, &rows] {
            png_read_image(png, rows.data());
            png_read_end(png, nullptr);
        });
        return image;
    }

    // CV_8UC4 of palette indices.
    cv::Mat coloured(const cv::Mat& indices) const
    {
        cv::Mat image(indices.size(), CV_8UC4);
        for (int y = 0; y < indices.rows; ++y) {
            const uchar* from = indices.ptr(y);
            auto* to = image.ptr<cv::Vec4b>(y);
            for (int x = 0; x < indices.cols; ++x) {
                if (from[x] >= m_palette.size())
                    refuseDamaged(m_source, ImageFormat::Png,
                                  HISTOSYNTH_TEXT("a pixel has a colour that its palette lacks"));
                to[x] = m_palette[from[x]];
            }
        }
        return image;
    }

    void readOrientation()
    {
        png_uint_32 count = 0;
        png_bytep bytes = nullptr;
        if (png_get_eXIf_1(m_library.png(), m_library.info(), &count, &bytes) != 0)
            m_orientation = readExif({reinterpret_cast<const char*>(bytes), count}).orientation;
    }

    void readPalette()
    {
        png_colorp colours = nullptr;
        int count = 0;
        if (png_get_color_type(m_library.png(), m_library.info()) != PNG_COLOR_TYPE_PALETTE ||
            png_get_PLTE(m_library.png(), m_library.info(), &colours, &count) == 0)
            return;
        for (int i = 0; i < count; ++i)
            m_palette.emplace_back(colours[i].blue, colours[i].green, colours[i].red, uchar{255});
        png_bytep opacities = nullptr;
        int opacityCount = 0;
        png_get_tRNS(m_library.png(), m_library.info(), &opacities, &opacityCount, nullptr);
        for (int i = 0; i < std::min(count, opacities ? opacityCount : 0); ++i)
            m_palette[i][3] = opacities[i];
    }

    std::optional<double> scale() const
    {
        png_uint_32 x = 0, y = 0;
        int unit = PNG_RESOLUTION_UNKNOWN;
        png_get_pHYs(m_library.png(), m_library.info(), &x, &y, &unit);
        return unit == PNG_RESOLUTION_METER ? plausibleScale(x, y) : std::nullopt;
    }

    ByteSource& m_source;
    PngLibrary m_library;
    int m_orientation = 1;
    std::vector<cv::Vec4b> m_palette; // BGRA; empty where pixels are colours themselves
};

} // namespace

std::unique_ptr<ImageDecoder> openPng(ByteSource& source)
{
    return std::make_unique<PngDecoder>(source);
}

} // namespace histosynth
