// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/image_io.h"

#include <cmath>

#include "core/image/image_decoder.h"
#include "core/image/image_kind.h"

namespace histosynth {

std::unique_ptr<ImageDecoder> openImage(ByteSource& source)
{
    switch (recogniseFormat(source)) {
    case ImageFormat::Bmp:
        return openBmp(source);
    case ImageFormat::Jpeg:
        return openJpeg(source);
    case ImageFormat::Png:
        return openPng(source);
    case ImageFormat::Tiff:
        break;
    }
    return openTiff(source);
}

const char* formatName(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Bmp:
        return "BMP";
    case ImageFormat::Jpeg:
        return "JPEG";
    case ImageFormat::Png:
        return "PNG";
    case ImageFormat::Tiff:
        break;
    }
    return "TIFF";
}

std::optional<double> plausibleScale(double pixelsPerMetreX, double pixelsPerMetreY)
{
    constexpr double smallest = 0.05, largest = 20.0, tolerance = 0.01;
    if (!(pixelsPerMetreX > 0.0) || !(pixelsPerMetreY > 0.0))
        return std::nullopt;
    const double x = 1e6 / pixelsPerMetreX;
    const double y = 1e6 / pixelsPerMetreY;
    // Written so that what is not a number fails.
    const bool plausible = x >= smallest && x <= largest && std::abs(x - y) <= tolerance * x;
    return plausible ? std::optional((x + y) / 2.0) : std::nullopt;
}

ImageInfo probeImage(const std::filesystem::path& file)
{
    FileSource source(file);
    return openImage(source)->info();
}

ImageInfo probeImage(std::string_view bytes, const std::string& name)
{
    MemorySource source(bytes, name);
    return openImage(source)->info();
}

cv::Mat readImage(const std::filesystem::path& file)
{
    FileSource source(file);
    return openImage(source)->decode();
}

cv::Mat readImage(std::string_view bytes, const std::string& name)
{
    MemorySource source(bytes, name);
    return openImage(source)->decode();
}

} // namespace histosynth
