// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "core/image/seeded_random.h"

namespace histosynth::test {

// Every value random.
inline cv::Mat noiseImage(cv::Size size, std::uint64_t seed)
{
    SeededRandom random(seed);
    cv::Mat image(size, CV_8UC3);
    for (auto pixel = image.begin<cv::Vec3b>(); pixel != image.end<cv::Vec3b>(); ++pixel) {
        for (int channel = 0; channel < 3; ++channel)
            (*pixel)[channel] = static_cast<uchar>(random.below(256));
    }
    return image;
}

// The same, blurred until every interpolation agrees on it.
inline cv::Mat smoothImage(cv::Size size, std::uint64_t seed)
{
    cv::Mat image = noiseImage(size, seed);
    cv::GaussianBlur(image, image, {}, 3.0);
    cv::normalize(image, image, 0, 255, cv::NORM_MINMAX);
    return image;
}

} // namespace histosynth::test
