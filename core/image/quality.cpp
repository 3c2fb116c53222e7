// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/quality.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <vector>

#include "core/image/thumbnail.h"
#include "core/image/tissue_mask.h"

namespace histosynth {

namespace {

constexpr int tileSide = 64; // px: several nuclei

double varianceOf(const cv::Mat& values)
{
    cv::Scalar mean, deviation;
    cv::meanStdDev(values, mean, deviation);
    return deviation[0] * deviation[0];
}

// The variance of the Laplacian (J. Pech-Pacheco et al., "Diatom autofocusing in brightfield microscopy: a comparative
// study", ICPR 2000, vol. 3, 314-317) of the field's sharper tiles: its ninth decile. A field of fat is mostly empty
// and still sharp at its membranes, while a field out of focus is sharp nowhere.
double sharpnessOf(const cv::Mat& bgr)
{
    cv::Mat grey, edges;
    cv::cvtColor(bgr, grey, cv::COLOR_BGR2GRAY);
    cv::Laplacian(grey, edges, CV_32F);
    std::vector<double> tiles;
    for (int y = 0; y < edges.rows; y += tileSide) {
        for (int x = 0; x < edges.cols; x += tileSide) {
            const cv::Rect tile(x, y, std::min(tileSide, edges.cols - x), std::min(tileSide, edges.rows - y));
            tiles.push_back(varianceOf(edges(tile)));
        }
    }
    const auto decile = tiles.begin() + static_cast<std::ptrdiff_t>((tiles.size() - 1) * 9 / 10);
    std::ranges::nth_element(tiles, decile);
    return *decile;
}

double saturatedShare(const cv::Mat& bgr, const cv::Mat& stained)
{
    const int count = cv::countNonZero(stained);
    if (count == 0)
        return 0.0;
    cv::Mat within;
    cv::inRange(bgr, cv::Scalar::all(1), cv::Scalar::all(254), within);
    return 1.0 - double(cv::countNonZero(within & stained)) / count;
}

} // namespace

ImageQuality measureQuality(const cv::Mat& bgr, std::optional<double> micrometresPerPixel)
{
    CV_Assert(bgr.type() == CV_8UC3 && !bgr.empty());
    const cv::Mat image = shrunkTo(bgr, qualitySide);
    const double shrunk = double(std::max(bgr.cols, bgr.rows)) / std::max(image.cols, image.rows);
    const cv::Mat mask =
        tissueMask(image, micrometresPerPixel ? std::optional(*micrometresPerPixel * shrunk) : std::nullopt);
    return {.sharpness = sharpnessOf(image),
            .tissue = tissueFraction(mask, {0, 0, mask.cols, mask.rows}),
            .saturated = saturatedShare(image, mask == stainedMark)};
}

std::vector<QualityWarning> qualityWarnings(const ImageQuality& quality)
{
    if (quality.tissue < leastTissue)
        return {QualityWarning::NoTissue};
    std::vector<QualityWarning> warnings;
    if (quality.sharpness < leastSharpness)
        warnings.push_back(QualityWarning::Blurred);
    if (quality.saturated > mostSaturated)
        warnings.push_back(QualityWarning::Saturated);
    return warnings;
}

} // namespace histosynth
