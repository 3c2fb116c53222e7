// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <filesystem>
#include <optional>

namespace histosynth {

// `image` shrunk so that its longer side has `side` px, aspect kept, by means over areas, so that fine structure does
// not turn into moiré. An image that is small enough is given as it is. side >= 1.
cv::Mat shrunkTo(const cv::Mat& image, int side);

// The same of a file, or of a `part` of it (in px of the upright image): CV_8UC3 in BGR order. Reads a JPEG at reduced
// size where that is enough, which is several times faster. Refuses what readImage() refuses, with the same errors, and
// a part that does not lie within the image: Error (BadInput) "image.part_outside" {file}. From any thread.
cv::Mat readThumbnail(const std::filesystem::path& file, int side, const std::optional<cv::Rect>& part = std::nullopt);

} // namespace histosynth
