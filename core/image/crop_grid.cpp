// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/crop_grid.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <cstdint>
#include <stdexcept>

#include "core/image/tissue_mask.h"

namespace histosynth {

namespace {

// Sums over any rectangle in four look-ups, as crops may overlap a lot.
class MarkCounter {
public:
    explicit MarkCounter(const cv::Mat& marks) { cv::integral(marks, m_sums, CV_32S); }

    double share(const cv::Rect& area) const
    {
        const int sum = m_sums.at<int>(area.y + area.height, area.x + area.width) -
                        m_sums.at<int>(area.y, area.x + area.width) - m_sums.at<int>(area.y + area.height, area.x) +
                        m_sums.at<int>(area.y, area.x);
        return double(sum) / area.area();
    }

private:
    cv::Mat m_sums;
};

} // namespace

std::vector<int> cropStarts(int length, int side, int stride)
{
    if (side < 1 || stride < 1)
        throw std::invalid_argument("crops need a side and a stride of at least 1");
    std::vector<int> starts;
    for (std::int64_t start = 0; start + side <= length; start += stride)
        starts.push_back(static_cast<int>(start));
    const std::int64_t rest = starts.empty() ? 0 : length - starts.back() - side;
    if (!starts.empty() && rest * 4 >= side)
        starts.push_back(length - side);
    return starts;
}

std::vector<CropRect> proposeCrops(const cv::Size& size, const cv::Mat& mask, int side, int stride,
                                   double minimumTissue)
{
    constexpr double leastStained = 0.02;
    const cv::Mat marks = mask.empty() ? cv::Mat(size, CV_8U, cv::Scalar::all(stainedMark)) : mask;
    if (marks.size() != size)
        throw std::invalid_argument("the tissue mask has another size than the image");
    const MarkCounter tissue((marks != glassMark) / 255);
    const MarkCounter stained((marks == stainedMark) / 255);
    std::vector<CropRect> crops;
    for (const int y : cropStarts(size.height, side, stride)) {
        for (const int x : cropStarts(size.width, side, stride)) {
            CropRect crop{x, y, side};
            crop.tissue = tissue.share(crop.rect());
            if (minimumTissue <= 0.0 || (crop.tissue >= minimumTissue && stained.share(crop.rect()) >= leastStained))
                crops.push_back(crop);
        }
    }
    return crops;
}

cv::Mat cropPixels(const cv::Mat& image, const CropRect& crop, int targetSide)
{
    const cv::Mat region = image(crop.rect());
    if (targetSide == crop.side)
        return region.clone();
    cv::Mat pixels;
    const auto interpolation = targetSide < crop.side ? cv::INTER_AREA : cv::INTER_CUBIC;
    cv::resize(region, pixels, {targetSide, targetSide}, 0, 0, interpolation);
    return pixels;
}

} // namespace histosynth
