// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <span>
#include <vector>

#include "core/image/outline_mask.h"

namespace histosynth {

// A square region of an image, in its pixels, and how much of it is tissue.
struct CropRect {
    int x = 0;
    int y = 0;
    int side = 0;
    double tissue = 1.0; // share, 0...1

    cv::Rect rect() const { return {x, y, side, side}; }
};

// Where crops of `side` px start along an axis of `length` px: every `stride` px from 0, and, where that leaves a rest
// of at least a quarter of a side uncovered, one more that ends at the border (it overlaps its neighbour). Empty when a
// crop does not fit.
std::vector<int> cropStarts(int length, int side, int stride);

// Square crops wholly inside an image of `size`, row by row from the top left. With a `minimumTissue` (0...1) above 0
// those are left out of which less is tissue by `mask` (of that size, from tissueMask(); an empty mask counts all as
// tissue), and those with next to nothing stained in them, such as the inside of one fat cell. side, stride >= 1
// (std::invalid_argument otherwise). From any thread.
std::vector<CropRect> proposeCrops(const cv::Size& size, const cv::Mat& mask, int side, int stride,
                                   double minimumTissue);

// Square crops of which at least `minimumCoverage` (0...1, above 0) lies over the outlines, row by row; their `tissue`
// is the share that does. The crops of each outline are set `stride` px apart and centred on it, so that a small one
// gets one crop with it in the middle; where outlines are close to each other, crops that would lie less than `stride`
// from one that was set before are left out. All lie wholly inside an image of `size`. side, stride >= 1
// (std::invalid_argument otherwise). From any thread.
std::vector<CropRect> proposeCropsOver(const cv::Size& size, std::span<const Outline> outlines, int side, int stride,
                                       double minimumCoverage);

// The pixels of a crop, CV_8UC3 [targetSide, targetSide]: a copy at its own size, area means when it shrinks, cubic
// interpolation when it grows. `crop` must lie inside `image`.
cv::Mat cropPixels(const cv::Mat& image, const CropRect& crop, int targetSide);

} // namespace histosynth
