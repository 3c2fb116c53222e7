// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <filesystem>

#include "core/project/images.h"

namespace histosynth {

// Decodes exactly the bytes that were imported as `source` from `file` (see Images::file()): CV_8UC3 BGR. Error
// (BadInput) "crop.image_changed" {file} where the file holds others by now, "crop.image_missing" {file} where it
// cannot be read. From any thread.
cv::Mat readSource(const std::filesystem::path& file, const SourceImage& source);

} // namespace histosynth
