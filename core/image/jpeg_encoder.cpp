// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/jpeg_encoder.h"

// clang-format off
#include <cstdio> // jpeglib.h wants FILE and size_t
#include <jpeglib.h>
// clang-format on

#include <array>
#include <csetjmp>
#include <cstdlib>

#include "core/base/error.h"

namespace histosynth {

namespace {

// libjpeg fails by long jump, so nothing with a destructor may live between completes() and a call of it.
class JpegWriter {
public:
    JpegWriter()
    {
        m_jpeg.err = jpeg_std_error(&m_errors);
        m_errors.error_exit = [](j_common_ptr jpeg) {
            std::longjmp(static_cast<JpegWriter*>(jpeg->client_data)->m_escape, 1);
        };
        m_errors.output_message = [](j_common_ptr) {};
        m_jpeg.client_data = this;
    }
    JpegWriter(const JpegWriter&) = delete;
    JpegWriter& operator=(const JpegWriter&) = delete;
    ~JpegWriter()
    {
        jpeg_destroy_compress(&m_jpeg);
        std::free(m_bytes); // NOLINT: the library's memory
    }

    std::string write(const cv::Mat& image, int quality)
    {
        if (!completes(image, quality)) {
            std::array<char, JMSG_LENGTH_MAX> text{};
            m_errors.format_message(reinterpret_cast<j_common_ptr>(&m_jpeg), text.data());
            throw Error(ErrorKind::Internal, "image.cannot_encode", {{"reason", text.data()}});
        }
        return {reinterpret_cast<const char*>(m_bytes), m_size};
    }

private:
    bool completes(const cv::Mat& image, int quality)
    {
        if (setjmp(m_escape) != 0)
            return false;
        jpeg_create_compress(&m_jpeg);
        jpeg_mem_dest(&m_jpeg, &m_bytes, &m_size);
        m_jpeg.image_width = static_cast<JDIMENSION>(image.cols);
        m_jpeg.image_height = static_cast<JDIMENSION>(image.rows);
        m_jpeg.input_components = 3;
        m_jpeg.in_color_space = JCS_EXT_BGR;
        jpeg_set_defaults(&m_jpeg);
        jpeg_set_quality(&m_jpeg, quality, TRUE);
        m_jpeg.comp_info[0].h_samp_factor = m_jpeg.comp_info[0].v_samp_factor = 1;
        jpeg_start_compress(&m_jpeg, TRUE);
        while (m_jpeg.next_scanline < m_jpeg.image_height) {
            auto* row = const_cast<JSAMPLE*>(image.ptr(static_cast<int>(m_jpeg.next_scanline)));
            jpeg_write_scanlines(&m_jpeg, &row, 1);
        }
        jpeg_finish_compress(&m_jpeg);
        return true;
    }

    jpeg_compress_struct m_jpeg{};
    jpeg_error_mgr m_errors{};
    std::jmp_buf m_escape{};
    unsigned char* m_bytes = nullptr;
    unsigned long m_size = 0;
};

} // namespace

std::string encodeJpeg(const cv::Mat& image, int quality)
{
    if (image.type() != CV_8UC3 || image.empty())
        throw Error(ErrorKind::Internal, "image.cannot_encode", {{"reason", "the image has no colours"}});
    return JpegWriter().write(image, quality);
}

} // namespace histosynth
