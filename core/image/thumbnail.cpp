// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/thumbnail.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/image/image_decoder.h"

namespace histosynth {

namespace {

bool liesWithin(const cv::Rect& part, const ImageInfo& info)
{
    return part.x >= 0 && part.y >= 0 && part.width > 0 && part.height > 0 && part.width <= info.width - part.x &&
           part.height <= info.height - part.y;
}

// The place of `part` in an image that was read `divisor` times smaller, at least one pixel of it.
cv::Rect reducedPart(const cv::Rect& part, int divisor, const cv::Size& reduced)
{
    const auto place = [divisor](int start, int length, int end) {
        const int first = std::min(static_cast<int>(std::lround(double(start) / divisor)), end - 1);
        const int last = static_cast<int>(std::lround((double(start) + length) / divisor));
        return std::pair(first, std::clamp(last, first + 1, end) - first);
    };
    const auto [x, width] = place(part.x, part.width, reduced.width);
    const auto [y, height] = place(part.y, part.height, reduced.height);
    return {x, y, width, height};
}

} // namespace

cv::Mat shrunkTo(const cv::Mat& image, int side)
{
    CV_Assert(side >= 1);
    const int longer = std::max(image.cols, image.rows);
    if (longer <= side)
        return image;
    const auto shrunk = [&](int length) {
        return std::max(1, static_cast<int>(std::lround(double(length) * side / longer)));
    };
    cv::Mat result;
    cv::resize(image, result, {shrunk(image.cols), shrunk(image.rows)}, 0, 0, cv::INTER_AREA);
    return result;
}

cv::Mat readThumbnail(const std::filesystem::path& file, int side, const std::optional<cv::Rect>& part)
{
    CV_Assert(side >= 1);
    FileSource source(file);
    const auto decoder = openImage(source);
    const ImageInfo& info = decoder->info();
    const cv::Rect wanted = part.value_or(cv::Rect(0, 0, info.width, info.height));
    if (!liesWithin(wanted, info))
        throw Error(ErrorKind::BadInput, "image.part_outside", {{"file", file.string()}});
    const int divisor = decoder->reduceBy(std::max(wanted.width, wanted.height) / side);
    const cv::Mat image = decoder->decode();
    const cv::Mat thumbnail = shrunkTo(image(reducedPart(wanted, divisor, image.size())), side);
    return thumbnail.isSubmatrix() ? thumbnail.clone() : thumbnail; // not to keep the whole image for a small part
}

} // namespace histosynth
