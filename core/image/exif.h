// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace histosynth {

// What we use of the EXIF data that cameras put into JPEG and PNG files.
struct ExifInfo {
    int orientation = 1;          // 1...8 as in the standard
    double pixelsPerMetreX = 0.0; // 0: not told
    double pixelsPerMetreY = 0.0;
};

// `bytes`: the TIFF structure (without "Exif\0\0"). What is damaged counts as not there; never throws.
ExifInfo readExif(std::string_view bytes);

} // namespace histosynth
