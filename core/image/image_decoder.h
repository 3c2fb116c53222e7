// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <memory>
#include <string>
#include <string_view>

#include "core/image/byte_source.h"
#include "core/image/image_io.h"

// What the readers of the four formats share. Each open...() reads the header and refuses what it must, with the errors
// that image_io.h lists; the source must outlive the decoder.
namespace histosynth {

class ImageDecoder {
public:
    ImageDecoder() = default;
    ImageDecoder(const ImageDecoder&) = delete;
    ImageDecoder& operator=(const ImageDecoder&) = delete;
    virtual ~ImageDecoder() = default;

    const ImageInfo& info() const { return m_info; }

    // Before decode(): lets it give the image up to `most` times smaller, where that is cheaper than all its pixels.
    // Returns how many times smaller it will be; both sides are rounded up. info() stays.
    virtual int reduceBy(int /*most*/) { return 1; }

    // CV_8UC3, upright. To be called once.
    virtual cv::Mat decode() = 0;

protected:
    ImageInfo m_info;
};

// By the first bytes.
std::unique_ptr<ImageDecoder> openImage(ByteSource& source);

std::unique_ptr<ImageDecoder> openBmp(ByteSource& source);
std::unique_ptr<ImageDecoder> openJpeg(ByteSource& source);
std::unique_ptr<ImageDecoder> openPng(ByteSource& source);
std::unique_ptr<ImageDecoder> openTiff(ByteSource& source);

[[noreturn]] void refuseTruncated(const ByteSource& source, ImageFormat format);
[[noreturn]] void refuseDamaged(const ByteSource& source, ImageFormat format, const std::string& reason);
[[noreturn]] void refuseUnsupported(const ByteSource& source, ImageFormat format, const std::string& reason);

// Throws "image.too_large" beyond the limits, "image.damaged" for a size below 1.
void checkSize(const ByteSource& source, ImageFormat format, std::int64_t width, std::int64_t height);

enum class Alpha { Straight, Premultiplied };

// CV_8UC4 (BGRA) over white as CV_8UC3.
cv::Mat overWhite(const cv::Mat& bgra, Alpha alpha);

// `image` turned upright; `orientation` is the number 1...8 of EXIF and TIFF, any other counts as 1.
cv::Mat upright(const cv::Mat& image, int orientation);

// True for the orientations that exchange width and height.
inline bool isQuarterTurn(int orientation)
{
    return orientation >= 5 && orientation <= 8;
}

} // namespace histosynth
