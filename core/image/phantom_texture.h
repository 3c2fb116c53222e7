// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include "core/image/seeded_random.h"

namespace histosynth {

// Smooth random values, CV_32F, of mean 0 and about deviation 1; `wavelength` in pixels.
cv::Mat smoothNoise(cv::Size size, double wavelength, SeededRandom& random);

// Fibres: noise smeared along a field of directions (line integral convolution; Cabral and Leedom, 1993), CV_32F, mean
// 0, deviation 1. `directions`: CV_32FC2 of unit vectors. `width` of a fibre and `length` are in pixels.
cv::Mat fibreTexture(const cv::Mat& directions, double width, double length, SeededRandom& random);

} // namespace histosynth
