// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/image_decoder.h"

#include <opencv2/core.hpp>

#include "core/base/error.h"
#include "core/base/options.h"

namespace histosynth {

void refuseTruncated(const ByteSource& source, ImageFormat format)
{
    throw Error(ErrorKind::BadInput, "image.truncated", {{"file", source.name()}, {"format", formatName(format)}});
}

void refuseDamaged(const ByteSource& source, ImageFormat format, const std::string& reason)
{
    throw Error(ErrorKind::BadInput, "image.damaged",
                {{"file", source.name()}, {"format", formatName(format)}, {"reason", reason}});
}

void refuseUnsupported(const ByteSource& source, ImageFormat format, const std::string& reason)
{
    throw Error(ErrorKind::BadInput, "image.unsupported",
                {{"file", source.name()}, {"format", formatName(format)}, {"reason", reason}});
}

void checkSize(const ByteSource& source, ImageFormat format, std::int64_t width, std::int64_t height)
{
    if (width < 1 || height < 1)
        refuseDamaged(source, format, HISTOSYNTH_TEXT("it has no width or no height"));
    // Both sides are below 2^32 in every format, so that the product of two that pass the first test cannot overflow.
    if (width > maximumImageSide || height > maximumImageSide || width * height > maximumImagePixels) {
        throw Error(ErrorKind::BadInput, "image.too_large",
                    {{"file", source.name()},
                     {"width", std::to_string(width)},
                     {"height", std::to_string(height)},
                     {"side", std::to_string(maximumImageSide)},
                     {"megapixels", std::to_string(maximumImagePixels / 1'000'000)}});
    }
}

cv::Mat overWhite(const cv::Mat& bgra, Alpha alpha)
{
    cv::Mat coverage;
    cv::extractChannel(bgra, coverage, 3);
    // Writers leave the fourth channel 0 without meaning it.
    const bool unset = cv::countNonZero(coverage) == 0 && cv::countNonZero(bgra.reshape(1)) > 0;
    cv::Mat result(bgra.size(), CV_8UC3);
    for (int y = 0; y < bgra.rows; ++y) {
        const auto* from = bgra.ptr<cv::Vec4b>(y);
        auto* to = result.ptr<cv::Vec3b>(y);
        for (int x = 0; x < bgra.cols; ++x) {
            const int a = unset ? 255 : from[x][3];
            for (int c = 0; c < 3; ++c) {
                const int colour = alpha == Alpha::Straight ? (from[x][c] * a + 127) / 255 : from[x][c];
                to[x][c] = cv::saturate_cast<uchar>(colour + 255 - a);
            }
        }
    }
    return result;
}

cv::Mat upright(const cv::Mat& image, int orientation)
{
    cv::Mat turned = image;
    if (isQuarterTurn(orientation))
        cv::transpose(image, turned);
    // What is left after the exchange of rows and columns that 5...8 begin with.
    enum class Flip { None, Columns, Rows, Both };
    constexpr Flip flips[] = {Flip::None, Flip::Columns, Flip::Both, Flip::Rows,
                              Flip::None, Flip::Columns, Flip::Both, Flip::Rows};
    const Flip flip = orientation >= 1 && orientation <= 8 ? flips[orientation - 1] : Flip::None;
    if (flip == Flip::None)
        return turned;
    cv::Mat result;
    cv::flip(turned, result, flip == Flip::Columns ? 1 : flip == Flip::Rows ? 0 : -1);
    return result;
}

} // namespace histosynth
