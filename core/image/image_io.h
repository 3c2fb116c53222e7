// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace histosynth {

enum class ImageFormat { Bmp, Jpeg, Png, Tiff };

// "BMP", "JPEG", "PNG", "TIFF".
const char* formatName(ImageFormat format);

// What the header of an image file says.
struct ImageInfo {
    ImageFormat format = ImageFormat::Png; // by the first bytes, never by the file's extension
    int width = 0;                         // px, as readImage() gives it: an EXIF quarter turn is already applied
    int height = 0;
    int channels = 0; // as stored: grey 1, grey and alpha 2, colour 3 (a palette, too), colour and alpha or CMYK 4
    int bitDepth = 0; // bits per channel as stored (of the palette index for a palette)
    // Only where the file gives one that a microscope can have, see plausibleScale().
    std::optional<double> micrometresPerPixel;
};

// Larger images are refused by their header. With these limits the hungriest kind of file (a progressive four-channel
// JPEG or a 16-bit TIFF in one strip: up to 12 bytes a pixel while it is read) stays under 1 GiB.
inline constexpr int maximumImageSide = 32768;                      // px
inline constexpr std::int64_t maximumImagePixels = 8192ll * 8192ll; // px

// Micrometres per pixel from pixels per metre of both axes: nothing unless both agree within 1 % and lie in
// 0.05...20 µm/px. Cameras, scanners and editors write 72, 96 or 300 dpi (353, 265, 85 µm/px) into every file, which is
// no scale of a microscope.
std::optional<double> plausibleScale(double pixelsPerMetreX, double pixelsPerMetreY);

// Reads the header of a BMP, JPEG, PNG or TIFF (first page) without decoding it.
//
// Errors of this and of readImage(), all Error (BadInput) that name the {file}:
//   "file.unreadable" {reason}            not there, a folder, no permission, not a regular file
//   "image.empty"                         no bytes
//   "image.unknown_kind" {kind}           something else than these four formats; kind says what it looks like
//   "image.git_lfs_pointer"               the stand-in that git leaves for a file it has not fetched
//   "image.web_page"                      a page saved instead of the image that it shows
//   "image.slide"                         a whole-slide image (Aperio, Hamamatsu, ...)
//   "image.too_large" {width, height, side, megapixels}
//   "image.unsupported" {format, reason}  a rare variant, e.g. a JPEG of 12 bits per channel
//   "image.truncated" {format}            the end of the file is missing
//   "image.damaged" {format, reason}
// From any thread.
ImageInfo probeImage(const std::filesystem::path& file);
ImageInfo probeImage(std::string_view bytes, const std::string& name);

// Decodes the whole image to CV_8UC3 in BGR order [height, width], or fails as probeImage() does: an image of which a
// part is missing or damaged is refused, never given half grey. EXIF and TIFF orientation is applied; 16 bits are
// scaled to 8; grey and palettes become colour; what is transparent shows white, as glass does (alpha
// that is 0 everywhere counts as opaque: writers leave a fourth channel unset). Colour profiles and gamma are not
// applied. From any thread.
cv::Mat readImage(const std::filesystem::path& file);
cv::Mat readImage(std::string_view bytes, const std::string& name);

// Key and value, UTF-8. A key has 1 to 79 printable ASCII characters, no space at its ends.
using PngText = std::vector<std::pair<std::string, std::string>>;

// A CV_8UC3 (BGR) or CV_8UC1 image as the bytes of a PNG file, text entries in the given order before the pixels (tEXt
// for ASCII values, else iTXt). The same pixels and text give the same bytes, whatever the number of threads.
// Throws Error (Internal) "image.cannot_encode" {reason} for another type, an empty image or a bad key.
std::string encodePng(const cv::Mat& image, const PngText& text = {});

// All tEXt, zTXt and iTXt entries of a PNG in file order; values as UTF-8. Throws "image.damaged" or "image.truncated"
// as above, "image.unknown_kind" when it is no PNG. Values are limited to 16 MiB each.
PngText readPngText(std::string_view bytes, const std::string& name);

} // namespace histosynth
