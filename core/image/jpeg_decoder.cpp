// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// clang-format off
#include <cstdio> // jpeglib.h wants FILE and size_t
#include <jpeglib.h>
#include <jerror.h>
// clang-format on

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <string>

#include "core/base/options.h"
#include "core/image/exif.h"
#include "core/image/image_decoder.h"

namespace histosynth {

namespace {

// libjpeg as a set of calls that fail by long jump. Nothing with a destructor may live between attempt() and a call of
// the library.
class JpegLibrary {
public:
    explicit JpegLibrary(ByteSource& source) : m_source(source)
    {
        m_jpeg.err = jpeg_std_error(&m_errors);
        m_errors.error_exit = [](j_common_ptr jpeg) { of(jpeg).fail(); };
        m_errors.emit_message = [](j_common_ptr jpeg, int level) {
            if (level < 0 && !isHarmless(jpeg->err->msg_code))
                of(jpeg).fail();
        };
        m_errors.output_message = [](j_common_ptr) {};
        m_jpeg.client_data = this;
        m_progress.progress_monitor = [](j_common_ptr jpeg) { of(jpeg).limitScans(); };
        attempt([this] {
            jpeg_create_decompress(&m_jpeg);
            setSource();
            m_jpeg.progress = &m_progress;
        });
    }
    JpegLibrary(const JpegLibrary&) = delete;
    JpegLibrary& operator=(const JpegLibrary&) = delete;
    ~JpegLibrary() { jpeg_destroy_decompress(&m_jpeg); }

    jpeg_decompress_struct& jpeg() { return m_jpeg; }

    // Runs calls of the library; refuses the file when one of them fails.
    template <typename Calls>
    void attempt(const Calls& calls)
    {
        if (!completes(calls))
            refuse();
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

    static JpegLibrary& of(j_common_ptr jpeg) { return *static_cast<JpegLibrary*>(jpeg->client_data); }
    static JpegLibrary& of(j_decompress_ptr jpeg) { return *static_cast<JpegLibrary*>(jpeg->client_data); }

    // Odd, but all pixels are there: padding before a marker, unknown versions and colour transforms, a broken profile.
    static bool isHarmless(int message)
    {
        return message == JWRN_EXTRANEOUS_DATA || message == JWRN_JFIF_MAJOR || message == JWRN_ADOBE_XFORM ||
               message == JWRN_BOGUS_ICC;
    }

    [[noreturn]] void fail() { std::longjmp(m_escape, 1); }

    // A picture has some ten scans; thousands of empty ones only serve to keep a program busy.
    void limitScans()
    {
        constexpr int mostScans = 100;
        m_tooManyScans = m_jpeg.input_scan_number > mostScans;
        if (m_tooManyScans)
            fail();
    }

    void setSource()
    {
        m_reading.init_source = [](j_decompress_ptr) {};
        m_reading.term_source = [](j_decompress_ptr) {};
        m_reading.resync_to_restart = jpeg_resync_to_restart;
        m_reading.fill_input_buffer = [](j_decompress_ptr jpeg) -> boolean { return of(jpeg).fill(); };
        m_reading.skip_input_data = [](j_decompress_ptr jpeg, long count) { of(jpeg).skip(count); };
        m_jpeg.src = &m_reading;
    }

    boolean fill()
    {
        const std::size_t count = m_source.read(m_offset, m_buffer.data(), m_buffer.size());
        m_truncated = count == 0;
        if (m_truncated)
            fail();
        m_offset += count;
        m_reading.next_input_byte = m_buffer.data();
        m_reading.bytes_in_buffer = count;
        return TRUE;
    }

    void skip(long count)
    {
        if (count <= 0)
            return;
        const auto wanted = static_cast<std::size_t>(count);
        const std::size_t buffered = std::min(wanted, m_reading.bytes_in_buffer);
        m_reading.next_input_byte += buffered;
        m_reading.bytes_in_buffer -= buffered;
        m_offset += wanted - buffered;
    }

    [[noreturn]] void refuse()
    {
        if (m_truncated)
            refuseTruncated(m_source, ImageFormat::Jpeg);
        if (m_tooManyScans)
            refuseUnsupported(m_source, ImageFormat::Jpeg, HISTOSYNTH_TEXT("it has too many scans"));
        std::array<char, JMSG_LENGTH_MAX> text{};
        m_errors.format_message(reinterpret_cast<j_common_ptr>(&m_jpeg), text.data());
        const int code = m_errors.msg_code;
        if (code == JERR_BAD_PRECISION || code == JERR_SOF_UNSUPPORTED || code == JERR_CONVERSION_NOTIMPL ||
            code == JERR_NOT_COMPILED || code == JERR_ARITH_NOTIMPL || code == JERR_FRACT_SAMPLE_NOTIMPL ||
            code == JERR_CCIR601_NOTIMPL)
            refuseUnsupported(m_source, ImageFormat::Jpeg, text.data());
        refuseDamaged(m_source, ImageFormat::Jpeg, text.data());
    }

    ByteSource& m_source;
    std::uint64_t m_offset = 0; // of what follows the buffer
    std::array<JOCTET, 64 * 1024> m_buffer{};
    jpeg_decompress_struct m_jpeg{};
    jpeg_error_mgr m_errors{};
    jpeg_source_mgr m_reading{};
    jpeg_progress_mgr m_progress{};
    std::jmp_buf m_escape{};
    bool m_truncated = false;
    bool m_tooManyScans = false;
};

// The EXIF data among the segments before the first scan, or nothing.
ExifInfo findExif(ByteSource& source)
{
    constexpr int exifSegment = 0xe1, comment = 0xfe, firstTable = 0xc0, startOfScan = 0xda, mostSegments = 10'000;
    constexpr std::string_view mark("Exif\0\0", 6);
    std::uint64_t offset = 2;
    for (int i = 0; i < mostSegments; ++i) {
        std::array<std::uint8_t, 4> head{};
        if (source.read(offset, head.data(), head.size()) < head.size() || head[0] != 0xff)
            return {};
        const std::size_t length = head[2] << 8 | head[3];
        const bool known = head[1] >= firstTable && head[1] <= comment && head[1] != startOfScan;
        if (!known || length < 2)
            return {};
        if (head[1] == exifSegment && length > 2 + mark.size()) {
            std::string segment(length - 2, '\0');
            segment.resize(source.read(offset + 4, segment.data(), segment.size()));
            if (segment.starts_with(mark))
                return readExif(std::string_view(segment).substr(mark.size()));
        }
        offset += 2 + length;
    }
    return {};
}

std::optional<double> scaleOf(const jpeg_decompress_struct& jpeg, const ExifInfo& exif)
{
    // JFIF's unit: 1 per inch, 2 per centimetre.
    const double perMetre = jpeg.density_unit == 1 ? 100.0 / 2.54 : jpeg.density_unit == 2 ? 100.0 : 0.0;
    if (const auto scale = plausibleScale(jpeg.X_density * perMetre, jpeg.Y_density * perMetre))
        return scale;
    return plausibleScale(exif.pixelsPerMetreX, exif.pixelsPerMetreY);
}

// Adobe's programs, the only ones that write such files, store the amount of light that each ink lets through.
cv::Mat withoutInk(const cv::Mat& cmyk, bool inverted)
{
    cv::Mat image(cmyk.size(), CV_8UC3);
    for (int y = 0; y < cmyk.rows; ++y) {
        const auto* from = cmyk.ptr<cv::Vec4b>(y);
        auto* to = image.ptr<cv::Vec3b>(y);
        for (int x = 0; x < cmyk.cols; ++x) {
            const auto light = [&](int ink) { return inverted ? from[x][ink] : 255 - from[x][ink]; };
            for (int c = 0; c < 3; ++c)
                to[x][c] = static_cast<uchar>((light(2 - c) * light(3) + 127) / 255);
        }
    }
    return image;
}

class JpegDecoder : public ImageDecoder {
public:
    explicit JpegDecoder(ByteSource& source) : m_library(source), m_exif(findExif(source))
    {
        jpeg_decompress_struct& jpeg = m_library.jpeg();
        m_library.attempt([&jpeg] { jpeg_read_header(&jpeg, TRUE); });
        checkSize(source, ImageFormat::Jpeg, jpeg.image_width, jpeg.image_height);
        const bool turned = isQuarterTurn(m_exif.orientation);
        m_info.format = ImageFormat::Jpeg;
        m_info.width = static_cast<int>(turned ? jpeg.image_height : jpeg.image_width);
        m_info.height = static_cast<int>(turned ? jpeg.image_width : jpeg.image_height);
        m_info.channels = jpeg.num_components;
        m_info.bitDepth = jpeg.data_precision;
        m_info.micrometresPerPixel = scaleOf(jpeg, m_exif);
    }

    // The inverse cosine transform of fewer coefficients is a mean over the pixels that it leaves out.
    int reduceBy(int most) override
    {
        unsigned divisor = 8;
        while (divisor > 1 && static_cast<int>(divisor) > most)
            divisor /= 2;
        m_library.jpeg().scale_num = 1;
        m_library.jpeg().scale_denom = divisor;
        return static_cast<int>(divisor);
    }

    cv::Mat decode() override
    {
        jpeg_decompress_struct& jpeg = m_library.jpeg();
        const bool inks = jpeg.jpeg_color_space == JCS_CMYK || jpeg.jpeg_color_space == JCS_YCCK;
        jpeg.out_color_space = inks ? JCS_CMYK : JCS_EXT_BGR;
        m_library.attempt([&jpeg] { jpeg_start_decompress(&jpeg); });
        cv::Mat image(static_cast<int>(jpeg.output_height), static_cast<int>(jpeg.output_width),
                      inks ? CV_8UC4 : CV_8UC3);
        m_library.attempt([&jpeg, &image] {
            while (jpeg.output_scanline < jpeg.output_height) {
                JSAMPROW row = image.ptr(static_cast<int>(jpeg.output_scanline));
                jpeg_read_scanlines(&jpeg, &row, 1);
            }
            jpeg_finish_decompress(&jpeg);
        });
        if (inks)
            image = withoutInk(image, jpeg.saw_Adobe_marker != 0);
        return upright(image, m_exif.orientation);
    }

private:
    JpegLibrary m_library;
    ExifInfo m_exif;
};

} // namespace

std::unique_ptr<ImageDecoder> openJpeg(ByteSource& source)
{
    return std::make_unique<JpegDecoder>(source);
}

} // namespace histosynth
