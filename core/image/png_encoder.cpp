// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <png.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdio>
#include <new>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/image/image_io.h"

namespace histosynth {

namespace {

[[noreturn]] void refuse(const std::string& reason)
{
    throw Error(ErrorKind::Internal, "image.cannot_encode", {{"reason", reason}});
}

bool isAscii(const std::string& text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != '\0'; });
}

bool isKey(const std::string& key)
{
    return !key.empty() && key.size() <= PNG_KEYWORD_MAX_LENGTH && key.front() != ' ' && key.back() != ' ' &&
           std::ranges::all_of(key, [](char c) { return c >= ' ' && c <= '~'; });
}

std::vector<png_text> entriesOf(const PngText& text)
{
    std::vector<png_text> entries;
    for (const auto& [key, value] : text) {
        if (!isKey(key))
            refuse("\"" + key + "\" is no PNG keyword");
        if (value.find('\0') != std::string::npos)
            refuse("the value of \"" + key + "\" holds a zero byte");
        const bool ascii = isAscii(value);
        png_text entry{};
        entry.compression = ascii ? PNG_TEXT_COMPRESSION_NONE : PNG_ITXT_COMPRESSION_NONE;
        entry.key = const_cast<char*>(key.c_str()); // the library's structure serves reading, too
        entry.text = const_cast<char*>(value.c_str());
        (ascii ? entry.text_length : entry.itxt_length) = value.size();
        entries.push_back(entry);
    }
    return entries;
}

// libpng fails by long jump, so nothing with a destructor may live between write() and a call of it. The bytes grow in
// a call-back, which must not throw through the library.
class PngWriter {
public:
    PngWriter()
    {
        const auto fail = [](png_structp png, png_const_charp reason) {
            auto& self = *static_cast<PngWriter*>(png_get_error_ptr(png));
            std::snprintf(self.m_reason.data(), self.m_reason.size(), "%s", reason);
            std::longjmp(self.m_escape, 1);
        };
        m_png = png_create_write_struct(PNG_LIBPNG_VER_STRING, this, fail, [](png_structp, png_const_charp) {});
        m_info = m_png ? png_create_info_struct(m_png) : nullptr;
        if (!m_info) {
            png_destroy_write_struct(&m_png, &m_info);
            throw std::bad_alloc();
        }
    }
    PngWriter(const PngWriter&) = delete;
    PngWriter& operator=(const PngWriter&) = delete;
    ~PngWriter() { png_destroy_write_struct(&m_png, &m_info); }

    std::string write(const cv::Mat& image, const std::vector<png_text>& entries)
    {
        if (!completes(image, entries))
            refuse(m_reason.data());
        return std::move(m_bytes);
    }

private:
    bool completes(const cv::Mat& image, const std::vector<png_text>& entries)
    {
        if (setjmp(m_escape) != 0)
            return false;
        png_set_write_fn(
            m_png, this,
            [](png_structp png, png_bytep bytes, std::size_t count) {
                if (!static_cast<PngWriter*>(png_get_io_ptr(png))->append(bytes, count))
                    png_error(png, "memory is short");
            },
            nullptr);
        // Stated, not left to the library's defaults, so that the bytes stay the same with its next version.
        // On stained tissue run lengths after the Paeth filter are as small as the best level and seven times as fast.
        constexpr int level = 1, memory = 8, windowBits = 15;
        png_set_compression_level(m_png, level);
        png_set_compression_mem_level(m_png, memory);
        png_set_compression_window_bits(m_png, windowBits);
        png_set_compression_strategy(m_png, Z_RLE);
        png_set_filter(m_png, PNG_FILTER_TYPE_BASE, PNG_FILTER_PAETH);
        png_set_IHDR(m_png, m_info, static_cast<png_uint_32>(image.cols), static_cast<png_uint_32>(image.rows), 8,
                     image.channels() == 3 ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE,
                     PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
        png_set_text(m_png, m_info, entries.data(), static_cast<int>(entries.size()));
        png_write_info(m_png, m_info);
        png_set_bgr(m_png);
        for (int y = 0; y < image.rows; ++y)
            png_write_row(m_png, image.ptr(y));
        png_write_end(m_png, nullptr);
        return true;
    }

    bool append(png_const_bytep bytes, std::size_t count) noexcept
    {
        try {
            m_bytes.append(reinterpret_cast<const char*>(bytes), count);
            return true;
        } catch (const std::bad_alloc&) {
            return false;
        }
    }

    png_structp m_png = nullptr;
    png_infop m_info = nullptr;
    std::jmp_buf m_escape{};
    std::array<char, 200> m_reason{};
    std::string m_bytes;
};

} // namespace

std::string encodePng(const cv::Mat& image, const PngText& text)
{
    if (image.empty() || (image.type() != CV_8UC3 && image.type() != CV_8UC1))
        refuse("only images of 8 bits with one or three channels can be stored");
    return PngWriter().write(image, entriesOf(text));
}

} // namespace histosynth
