// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <optional>
#include <vector>

namespace histosynth {

// What a field looks like as material for training, measured on the image shrunk to qualitySide px, so that fields of
// different cameras compare.
struct ImageQuality {
    double sharpness = 0.0; // grey levels squared, see measureQuality(); 0: flat
    double tissue = 0.0;    // share of the field that is tissue, 0...1, by tissueMask()
    double saturated = 0.0; // share of the stained pixels with a channel at its end (0 or 255), 0...1
};

enum class QualityWarning { Blurred, NoTissue, Saturated };

inline constexpr int qualitySide = 1024; // px, the longer side

// Beyond these a person should look. Found on 30 BreCaHAD, 12 BreaKHis and 3 BCSS fields and two of stain studies:
// sharpness is 63 or more there, and 7 to 21 when the field is blurred by a sigma of 2 px at qualitySide (33 in one of
// hard contrast). Stained pixels are saturated in less than a tenth of all but two fields, which look garish and have
// 0.17 and 0.19. None is without tissue; an empty slide comes to 0.05 (corners that might be a fat cell cut in two).
inline constexpr double leastSharpness = 25.0;
inline constexpr double leastTissue = 0.15;
inline constexpr double mostSaturated = 0.15;

// `bgr`: CV_8UC3, not empty. Some 30 ms for a field of 10 megapixels. From any thread.
ImageQuality measureQuality(const cv::Mat& bgr, std::optional<double> micrometresPerPixel = std::nullopt);

// What a person should be warned of, in the order of the enum. A field without tissue has no other warning: nothing in
// it could be sharp.
std::vector<QualityWarning> qualityWarnings(const ImageQuality& quality);

} // namespace histosynth
