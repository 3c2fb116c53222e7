// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

namespace histosynth {

// Where tissue lies on an H&E field: 255 tissue, 0 bare glass; CV_8UC1 of the size of `bgr` (CV_8UC3). White holes that
// tissue surrounds (fat cells, ducts, cysts) belong to the tissue; large areas without any stain and the outside do
// not. A field without glass is all tissue, an empty slide has none. From any thread.
cv::Mat tissueMask(const cv::Mat& bgr);

// Share of tissue in `area` of a mask made by tissueMask(), 0...1; `area` must lie inside and not be empty.
double tissueFraction(const cv::Mat& mask, const cv::Rect& area);

} // namespace histosynth
