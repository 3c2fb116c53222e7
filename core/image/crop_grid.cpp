// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/crop_grid.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <stdexcept>
#include <tuple>
#include <utility>

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

// Starts of crops along an axis of `length` px >= side, centred on the stretch from `low` to `high`: as many as it
// takes to cover that, or as many as fit; they are moved together where they would leave the axis.
std::vector<int> centredStarts(double low, double high, int side, int stride, int length)
{
    low = std::clamp(low, 0.0, double(length));
    high = std::clamp(high, 0.0, double(length));
    const int needed = static_cast<int>(std::ceil(std::max(0.0, high - low - side) / stride));
    const int steps = std::min(needed, (length - side) / stride);
    const int extent = side + steps * stride;
    const double middle = (low + high - extent) / 2.0;
    const int first = static_cast<int>(std::clamp(std::round(middle), 0.0, double(length - extent)));
    std::vector<int> starts;
    for (int step = 0; step <= steps; ++step)
        starts.push_back(first + step * stride);
    return starts;
}

// Keeps crops `stride` px from each other in one direction at least.
class Spacing {
public:
    explicit Spacing(int stride) : m_stride(stride) {}

    // Whether there is room at x, y; then it is taken.
    bool take(int x, int y)
    {
        const int column = x / m_stride;
        const int row = y / m_stride;
        for (int r = row - 1; r <= row + 1; ++r) {
            for (int c = column - 1; c <= column + 1; ++c) {
                const auto other = m_taken.find({r, c}); // two in one cell would be too close to each other
                if (other != m_taken.end() && std::abs(other->second.x - x) < m_stride &&
                    std::abs(other->second.y - y) < m_stride)
                    return false;
            }
        }
        m_taken.emplace(std::pair(row, column), cv::Point(x, y));
        return true;
    }

private:
    int m_stride;
    std::map<std::pair<int, int>, cv::Point> m_taken; // by cells of stride x stride
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

std::vector<CropRect> proposeCropsOver(const cv::Size& size, std::span<const Outline> outlines, int side, int stride,
                                       double minimumCoverage)
{
    if (side < 1 || stride < 1)
        throw std::invalid_argument("crops need a side and a stride of at least 1");
    std::vector<CropRect> crops;
    if (side > size.width || side > size.height)
        return crops;
    const MarkCounter covered(outlineMask(size, outlines) / 255);
    Spacing spacing(stride);
    for (const Outline& outline : outlines) {
        if (outline.empty())
            continue;
        const auto [left, right] = std::ranges::minmax(outline, {}, &cv::Point2d::x);
        const auto [top, bottom] = std::ranges::minmax(outline, {}, &cv::Point2d::y);
        for (const int y : centredStarts(top.y, bottom.y, side, stride, size.height)) {
            for (const int x : centredStarts(left.x, right.x, side, stride, size.width)) {
                CropRect crop{x, y, side};
                crop.tissue = covered.share(crop.rect());
                if (crop.tissue > 0.0 && crop.tissue >= minimumCoverage && spacing.take(x, y))
                    crops.push_back(crop);
            }
        }
    }
    std::ranges::sort(crops, {}, [](const CropRect& crop) { return std::tuple(crop.y, crop.x); });
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
