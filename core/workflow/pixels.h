// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <torch/types.h>

#include <cstdint>
#include <vector>

namespace histosynth {

// Where the two worlds of pixels meet: OpenCV's CV_8UC3 BGR [H, W] of core/image, and RGB of the models and metrics.

// RGB bytes [side, side, 3], as TrainingData and GeneratedImage hold them.
std::vector<std::uint8_t> rgbBytes(const cv::Mat& bgr);
cv::Mat imageOfRgb(const std::vector<std::uint8_t>& rgb, std::int64_t side);

// Images of one size as [N, 3, H, W] float32, RGB in 0..1, as the metrics take them. `images` must not be empty.
torch::Tensor tensorOf(const std::vector<cv::Mat>& images);

// Small pictures side by side, `columns` in a row, with a white gap: a preview or a strip. `images` must not be empty
// and are of one size.
cv::Mat contactSheet(const std::vector<cv::Mat>& images, int columns);

} // namespace histosynth
