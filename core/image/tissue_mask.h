// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <optional>

namespace histosynth {

// The values of a tissue mask.
inline constexpr unsigned char glassMark = 0;     // bare slide
inline constexpr unsigned char cavityMark = 128;  // white, but part of the tissue: fat cells, ducts, cracks
inline constexpr unsigned char stainedMark = 255; // stained

// Where tissue lies on an H&E field CV_8UC3 (BGR): CV_8UC1 of the same size with the three marks. An unstained area is
// a cavity unless a disk of the size of a large fat cell fits into it: 150 µm across where the scale is known, else
// 3/10 of the field's longer side. A field without glass is all tissue, an empty slide has none. From any thread.
cv::Mat tissueMask(const cv::Mat& bgr, std::optional<double> micrometresPerPixel = std::nullopt);

// Share of tissue (stained or cavity) in `area` of a mask made by tissueMask(), 0...1; `area` must lie inside and not
// be empty.
double tissueFraction(const cv::Mat& mask, const cv::Rect& area);

} // namespace histosynth
