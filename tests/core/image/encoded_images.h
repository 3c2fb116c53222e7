// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <string>
#include <vector>

namespace histosynth::test {

// The bytes of an image file, written by another library.
inline std::string encoded(const std::string& extension, const cv::Mat& image, const std::vector<int>& options = {})
{
    std::vector<uchar> bytes;
    cv::imencode(extension, image, bytes, options);
    return {bytes.begin(), bytes.end()};
}

// The bytes of an APP1 segment with an orientation, put behind the start of a JPEG.
inline std::string withOrientation(const std::string& jpeg, int orientation)
{
    std::string exif("Exif\0\0MM\0\x2a\0\0\0\x08\0\1\1\x12\0\3\0\0\0\1\0", 25);
    exif += static_cast<char>(orientation);
    exif += std::string(6, '\0');
    const std::string segment = std::string("\xff\xe1\0", 3) + static_cast<char>(exif.size() + 2) + exif;
    return jpeg.substr(0, 2) + segment + jpeg.substr(2);
}

} // namespace histosynth::test
