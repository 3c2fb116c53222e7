// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/types.hpp>

#include <filesystem>
#include <string>

#include "tests/support/temporary_folder.h"

namespace histosynth::test {

// A PNG or BMP, by the extension, of `colour` (BGR) throughout.
void writePicture(const std::filesystem::path& file, cv::Size size, cv::Scalar colour = cv::Scalar::all(120));

// As many pixels as are accepted in a file of a few hundred bytes.
void writeLargestBmp(const std::filesystem::path& file);

} // namespace histosynth::test
