// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <array>
#include <string>

#include "core/base/error.h"
#include "core/base/options.h"
#include "core/image/image_decoder.h"
#include "core/image/tiff_library.h"
#include "core/image/tiff_scale.h"

namespace histosynth {

namespace {

// Whole-slide images of the makers whose files are TIFF at heart.
bool isSlide(const TiffLibrary& library)
{
    const std::string description = library.text(TIFFTAG_IMAGEDESCRIPTION);
    const std::string software = library.text(TIFFTAG_SOFTWARE);
    return description.starts_with("Aperio") || description.find("<scn xmlns") != std::string::npos ||
           description.find("DICOM_DEVICE_SERIAL_NUMBER") != std::string::npos ||
           library.text(TIFFTAG_MAKE).starts_with("Hamamatsu") || software.starts_with("Philips") ||
           software.starts_with("ScanOutputManager") || software.starts_with("MIRAX");
}

std::optional<double> scaleOf(const TiffLibrary& library)
{
    const double x = library.number(TIFFTAG_XRESOLUTION, 0.0f);
    const double y = library.number(TIFFTAG_YRESOLUTION, 0.0f);
    if (const auto scale = describedScale(library.text(TIFFTAG_IMAGEDESCRIPTION), x, y))
        return scale;
    const int unit = library.number<std::uint16_t>(TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
    const double perMetre = unit == RESUNIT_CENTIMETER ? 100.0 : unit == RESUNIT_INCH ? 100.0 / 2.54 : 0.0;
    return plausibleScale(x * perMetre, y * perMetre);
}

class TiffDecoder : public ImageDecoder {
public:
    explicit TiffDecoder(ByteSource& source) : m_source(source), m_library(source)
    {
        if (isSlide(m_library))
            throw Error(ErrorKind::BadInput, "image.slide", {{"file", source.name()}});
        const std::int64_t width = m_library.number<std::uint32_t>(TIFFTAG_IMAGEWIDTH, 0);
        const std::int64_t height = m_library.number<std::uint32_t>(TIFFTAG_IMAGELENGTH, 0);
        checkSize(source, ImageFormat::Tiff, width, height);
        m_orientation = m_library.number<std::uint16_t>(TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
        const bool turned = isQuarterTurn(m_orientation);
        const int samples = m_library.number<std::uint16_t>(TIFFTAG_SAMPLESPERPIXEL, 1);
        const bool palette = m_library.number<std::uint16_t>(TIFFTAG_PHOTOMETRIC, 0) == PHOTOMETRIC_PALETTE;
        m_info.format = ImageFormat::Tiff;
        m_info.width = static_cast<int>(turned ? height : width);
        m_info.height = static_cast<int>(turned ? width : height);
        m_info.channels = palette ? 3 : samples;
        m_info.bitDepth = m_library.number<std::uint16_t>(TIFFTAG_BITSPERSAMPLE, 1);
        m_info.micrometresPerPixel = scaleOf(m_library);
        checkKind(samples);
    }

    cv::Mat decode() override
    {
        TIFFRGBAImage reader{};
        std::array<char, 1024> reason{};
        m_library.beginPixels();
        if (!TIFFRGBAImageBegin(&reader, m_library.tiff(), 1, reason.data()))
            refuseUnsupported(m_source, ImageFormat::Tiff, reason.data());
        // The rows as they are stored: upright() turns them, quarter turns included.
        reader.orientation = reader.req_orientation = ORIENTATION_TOPLEFT;
        const bool transparent = reader.alpha != 0;
        const cv::Size size(static_cast<int>(reader.width), static_cast<int>(reader.height));
        cv::Mat rgba(size, CV_8UC4);
        const bool complete = TIFFRGBAImageGet(&reader, rgba.ptr<std::uint32_t>(), reader.width, reader.height) != 0;
        TIFFRGBAImageEnd(&reader);
        if (!complete || m_library.hasFailed())
            m_library.refuse(HISTOSYNTH_TEXT("a part of its pixels cannot be read"));
        cv::Mat image;
        if (transparent) {
            cv::cvtColor(rgba, rgba, cv::COLOR_RGBA2BGRA);
            image = overWhite(rgba, Alpha::Premultiplied); // the library multiplies where the file has not
        } else {
            cv::cvtColor(rgba, image, cv::COLOR_RGBA2BGR);
        }
        return upright(image, m_orientation);
    }

private:
    // What the library would misread or fill memory with.
    void checkKind(int samples) const
    {
        const int format = m_library.number<std::uint16_t>(TIFFTAG_SAMPLEFORMAT, SAMPLEFORMAT_UINT);
        if (format != SAMPLEFORMAT_UINT && format != SAMPLEFORMAT_VOID)
            refuseUnsupported(m_source, ImageFormat::Tiff,
                              HISTOSYNTH_TEXT("its pixels are not unsigned whole numbers"));
        if (samples > 5)
            refuseUnsupported(m_source, ImageFormat::Tiff, "it has " + std::to_string(samples) + " channels");
        std::array<char, 1024> reason{};
        if (!TIFFRGBAImageOK(m_library.tiff(), reason.data()))
            refuseUnsupported(m_source, ImageFormat::Tiff, reason.data());
    }

    ByteSource& m_source;
    TiffLibrary m_library;
    int m_orientation = ORIENTATION_TOPLEFT;
};

} // namespace

std::unique_ptr<ImageDecoder> openTiff(ByteSource& source)
{
    return std::make_unique<TiffDecoder>(source);
}

} // namespace histosynth
