// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

namespace histosynth {

// Colour deconvolution of A. C. Ruifrok and D. A. Johnston, "Quantification of histochemical staining by color
// deconvolution", Anal. Quant. Cytol. Histol. 23 (2001) 291-299: by Beer and Lambert, the optical density of a pixel is
// a sum of stain amounts times each stain's colour. Optical density here is -log10((v + 1) / 256) of a channel v, so
// that white has 0, black has 2.41 and every 8-bit value comes back.

// Colours of the stains as optical densities of red, green, blue, from the paper (haematoxylin and eosin; each is
// scaled to length 1 before use). The residual is the direction at right angles to both: what neither stain explains.
inline constexpr double haematoxylinDensity[3] = {0.650, 0.704, 0.286};
inline constexpr double eosinDensity[3] = {0.072, 0.990, 0.105};

// Amounts of haematoxylin, eosin and residual per pixel, CV_32FC3, of an image CV_8UC3 (BGR). Amounts can be negative.
// The result does not depend on the number of threads. From any thread.
cv::Mat separateStains(const cv::Mat& bgr);

// The image CV_8UC3 (BGR) of stain amounts CV_32FC3; combineStains(separateStains(x)) is x.
cv::Mat combineStains(const cv::Mat& stains);

} // namespace histosynth
