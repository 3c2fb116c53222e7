// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/tissue_mask.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace histosynth {

namespace {

// Longer side at which the mask is computed: thin membranes are still there, and a field of 10 megapixels takes
// milliseconds.
constexpr int workingSide = 1024;

// Optical densities, base 10. Colour noise of a camera and of JPEG stays below the least, pale eosin lies above the
// most.
constexpr double leastThreshold = 0.035;
constexpr double mostThreshold = 0.08;
constexpr double opaqueDensity = 0.4;      // black ink and folds have no colour
constexpr double mostColourOfGlass = 0.08; // light from a lamp out of balance, not eosin

constexpr double fatCellMicrometres = 150.0; // a large one, across
constexpr double fatCellShare = 0.3;         // of the field's longer side

cv::Mat atWorkingSize(const cv::Mat& bgr)
{
    const double scale = double(workingSide) / std::max(bgr.cols, bgr.rows);
    cv::Mat small;
    if (scale < 1.0)
        cv::resize(bgr, small, {}, scale, scale, cv::INTER_AREA);
    else
        small = bgr;
    cv::Mat smooth;
    cv::GaussianBlur(small, smooth, {}, 1.0);
    return smooth;
}

// The colour of bare glass: the mean of the brightest hundredth. Where that is coloured there is no glass in the field,
// and white stands for it.
cv::Scalar glassColour(const cv::Mat& bgr)
{
    cv::Mat grey;
    cv::cvtColor(bgr, grey, cv::COLOR_BGR2GRAY);
    std::array<std::size_t, 256> histogram{};
    for (int y = 0; y < grey.rows; ++y) {
        for (int x = 0; x < grey.cols; ++x)
            ++histogram[grey.at<uchar>(y, x)];
    }
    int level = 255;
    for (std::size_t above = histogram[255]; level > 0 && above * 100 < grey.total();)
        above += histogram[--level];
    const cv::Scalar brightest = cv::mean(bgr, grey >= level);
    const auto [least, most] = std::minmax({brightest[0], brightest[1], brightest[2]});
    const bool neutral = least > 100.0 && std::log10(most / least) < mostColourOfGlass;
    return neutral ? brightest : cv::Scalar::all(255.0);
}

struct Density {
    cv::Mat colour; // CV_32F, the largest optical density among the channels less the smallest
    cv::Mat mean;   // CV_32F
};

// How much light is lost against bare glass. The difference of the channels tells stain, and uneven lighting, which
// darkens all of them alike, cancels: saturation in optical density as in J. van der Laak et al.,
// "Hue-saturation-density (HSD) model for stain recognition in digital images from transmitted light microscopy",
// Cytometry 39 (2000) 275-284.
Density densityOf(const cv::Mat& bgr)
{
    const cv::Scalar glass = glassColour(bgr);
    std::array<std::array<float, 256>, 3> table{};
    for (int c = 0; c < 3; ++c) {
        for (int v = 0; v < 256; ++v)
            table[c][v] = static_cast<float>(std::log10((glass[c] + 1.0) / (v + 1.0)));
    }
    Density density{cv::Mat(bgr.size(), CV_32F), cv::Mat(bgr.size(), CV_32F)};
    for (int y = 0; y < bgr.rows; ++y) {
        for (int x = 0; x < bgr.cols; ++x) {
            const auto& pixel = bgr.at<cv::Vec3b>(y, x);
            const float blue = table[0][pixel[0]], green = table[1][pixel[1]], red = table[2][pixel[2]];
            density.colour.at<float>(y, x) = std::max({blue, green, red}) - std::min({blue, green, red});
            density.mean.at<float>(y, x) = (blue + green + red) / 3.0f;
        }
    }
    return density;
}

// Half of Otsu's threshold (IEEE Trans. Systems, Man and Cybernetics 9 (1979) 62-66), which lies midway between glass
// and tissue, where pale tissue does, too. It is kept within what the edge of stain can be: a field without glass would
// be parted into pale and dark tissue.
double stainThreshold(const cv::Mat& colour)
{
    constexpr double stepsPerDensity = 255.0;
    cv::Mat steps;
    colour.convertTo(steps, CV_8U, stepsPerDensity);
    cv::Mat unused;
    const double otsu = cv::threshold(steps, unused, 0.0, 255.0, cv::THRESH_BINARY | cv::THRESH_OTSU);
    return std::clamp(otsu / stepsPerDensity / 2.0, leastThreshold, mostThreshold);
}

// Dust and debris on the glass are no tissue.
void removeSpecks(cv::Mat& stained)
{
    constexpr int leastPixels = 24;
    cv::Mat labels, statistics, centres;
    const int count = cv::connectedComponentsWithStats(stained, labels, statistics, centres, 8, CV_32S);
    std::vector<uchar> kept(count, stainedMark);
    kept[0] = glassMark;
    for (int i = 1; i < count; ++i) {
        if (statistics.at<int>(i, cv::CC_STAT_AREA) < leastPixels)
            kept[i] = glassMark;
    }
    for (int y = 0; y < labels.rows; ++y) {
        for (int x = 0; x < labels.cols; ++x)
            stained.at<uchar>(y, x) = kept[labels.at<int>(y, x)];
    }
}

// All places that a disk of `radius` px covers while it touches nothing stained: an opening, by two distance
// transforms. The field's border counts as stained, so that fat cells which it cuts are not taken for glass.
cv::Mat coveredByDisk(const cv::Mat& stained, double radius)
{
    cv::Mat bare;
    cv::copyMakeBorder(stained == glassMark, bare, 1, 1, 1, 1, cv::BORDER_CONSTANT, cv::Scalar::all(0));
    cv::Mat distance;
    cv::distanceTransform(bare, distance, cv::DIST_L2, cv::DIST_MASK_PRECISE);
    const cv::Mat apart = distance < radius;
    if (cv::countNonZero(apart) == static_cast<int>(apart.total()))
        return cv::Mat::zeros(stained.size(), CV_8U);
    cv::distanceTransform(apart, distance, cv::DIST_L2, cv::DIST_MASK_PRECISE);
    const cv::Mat covered = distance < radius;
    return covered(cv::Rect(1, 1, stained.cols, stained.rows)).clone();
}

} // namespace

cv::Mat tissueMask(const cv::Mat& bgr, std::optional<double> micrometresPerPixel)
{
    CV_Assert(bgr.type() == CV_8UC3 && !bgr.empty());
    const cv::Mat small = atWorkingSize(bgr);
    const Density density = densityOf(small);
    cv::Mat stained = (density.colour > stainThreshold(density.colour)) | (density.mean > opaqueDensity);
    removeSpecks(stained);
    const double longerSide = std::max(small.cols, small.rows);
    const double shrunk = longerSide / std::max(bgr.cols, bgr.rows);
    const double across = micrometresPerPixel
                              ? std::min(fatCellMicrometres / *micrometresPerPixel * shrunk, fatCellShare * longerSide)
                              : fatCellShare * longerSide;
    cv::Mat mask(small.size(), CV_8U, cv::Scalar::all(cavityMark));
    mask.setTo(glassMark, coveredByDisk(stained, across / 2.0));
    mask.setTo(stainedMark, stained);
    cv::Mat result;
    cv::resize(mask, result, bgr.size(), 0, 0, cv::INTER_NEAREST);
    return result;
}

double tissueFraction(const cv::Mat& mask, const cv::Rect& area)
{
    return double(cv::countNonZero(mask(area))) / area.area();
}

} // namespace histosynth
