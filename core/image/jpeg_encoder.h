// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <string>

namespace histosynth {

// A CV_8UC3 (BGR) image as the bytes of a JPEG file, `quality` 1...100, every pixel with a colour of its own (no chroma
// subsampling). Throws Error (Internal) "image.cannot_encode" {reason}.
std::string encodeJpeg(const cv::Mat& image, int quality);

} // namespace histosynth
