// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/image_kind.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>

#include "core/base/error.h"
#include "core/base/options.h"

namespace histosynth {

namespace {

using namespace std::string_view_literals;

struct Signature {
    std::size_t offset;
    std::string_view bytes;
    const char* kind;
};

// What people try to import and what we can therefore name.
constexpr Signature otherKinds[] = {
    {0, "GIF8"sv, HISTOSYNTH_TEXT("a GIF image")},
    {8, "WEBP"sv, HISTOSYNTH_TEXT("a WebP image")},
    {0, "8BPS"sv, HISTOSYNTH_TEXT("a Photoshop document")},
    {0, "BA"sv, HISTOSYNTH_TEXT("an OS/2 array of bitmaps")},
    {0, "\0\0\1\0"sv, HISTOSYNTH_TEXT("an icon")},
    {0, "\0\0\0\x0cjP  "sv, HISTOSYNTH_TEXT("a JPEG 2000 image")},
    {0, "\xff\x4f\xff\x51"sv, HISTOSYNTH_TEXT("a JPEG 2000 image")},
    {4, "ftypavif"sv, HISTOSYNTH_TEXT("an AVIF image")},
    {4, "ftyphei"sv, HISTOSYNTH_TEXT("a HEIF image")},
    {4, "ftypmif1"sv, HISTOSYNTH_TEXT("a HEIF image")},
    {0, "\xff\x0a"sv, HISTOSYNTH_TEXT("a JPEG XL image")},
    {0, "\0\0\0\x0cJXL "sv, HISTOSYNTH_TEXT("a JPEG XL image")},
    {128, "DICM"sv, HISTOSYNTH_TEXT("a DICOM file")},
    {0, "%PDF"sv, HISTOSYNTH_TEXT("a PDF document")},
    {0, "PK\3\4"sv, HISTOSYNTH_TEXT("a ZIP archive or an office document")},
    {0, "\x1f\x8b"sv, HISTOSYNTH_TEXT("a gzip archive")},
    {0, "7z\xbc\xaf\x27\x1c"sv, HISTOSYNTH_TEXT("a 7z archive")},
    {0, "Rar!"sv, HISTOSYNTH_TEXT("a RAR archive")},
    {0, "\x89HDF"sv, HISTOSYNTH_TEXT("an HDF5 file")},
    {0, "SQLite format 3"sv, HISTOSYNTH_TEXT("an SQLite database")},
    {0, "\x8aMNG"sv, HISTOSYNTH_TEXT("an MNG animation")},
    {0, "\x8bJNG"sv, HISTOSYNTH_TEXT("a JNG image")},
};

bool startsWith(std::string_view head, std::size_t offset, std::string_view bytes)
{
    return head.size() >= offset + bytes.size() && head.substr(offset, bytes.size()) == bytes;
}

std::optional<ImageFormat> formatOf(std::string_view head)
{
    // "BM" begins many a text as well, which has no zero bytes; the size and reserved fields of the format have.
    if (startsWith(head, 0, "BM") && (head.size() < 10 || std::count(head.begin(), head.begin() + 10, '\0') >= 1))
        return ImageFormat::Bmp;
    if (startsWith(head, 0, "\xff\xd8\xff"sv))
        return ImageFormat::Jpeg;
    if (startsWith(head, 0, "\x89PNG\r\n\x1a\n"sv))
        return ImageFormat::Png;
    for (const auto magic : {"II*\0"sv, "MM\0*"sv, "II+\0"sv, "MM\0+"sv}) {
        if (startsWith(head, 0, magic))
            return ImageFormat::Tiff;
    }
    return std::nullopt;
}

std::string lowerText(std::string_view head)
{
    std::string text;
    for (const char c : head) {
        if (!text.empty() || !std::isspace(static_cast<unsigned char>(c)))
            text += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return text;
}

bool isWebPage(const std::string& text)
{
    return text.starts_with("<!doctype html") || text.starts_with("<html") ||
           (text.starts_with("<?xml") && text.find("<html") != std::string::npos) || text.starts_with("<head");
}

bool isText(std::string_view head)
{
    return std::ranges::none_of(head, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < ' ' && !std::isspace(byte);
    });
}

std::string kindOf(std::string_view head, const std::string& text)
{
    for (const auto& [offset, bytes, kind] : otherKinds) {
        if (startsWith(head, offset, bytes))
            return kind;
    }
    // A transfer in text mode changes line ends, the PNG signature is made to show it.
    if (startsWith(head, 1, "PNG") || startsWith(head, 0, "\x89PN"sv))
        return HISTOSYNTH_TEXT("a PNG image with a damaged signature");
    if (text.find("<svg") != std::string::npos)
        return HISTOSYNTH_TEXT("an SVG drawing");
    if (std::ranges::count(head, '\0') == static_cast<std::ptrdiff_t>(head.size()))
        return HISTOSYNTH_TEXT("nothing but zero bytes");
    return isText(head) ? HISTOSYNTH_TEXT("a text file") : HISTOSYNTH_TEXT("of an unknown kind");
}

} // namespace

ImageFormat recogniseFormat(ByteSource& source)
{
    std::string head(512, '\0');
    head.resize(source.read(0, head.data(), head.size()));
    if (head.empty())
        throw Error(ErrorKind::BadInput, "image.empty", {{"file", source.name()}});
    if (const auto format = formatOf(head))
        return *format;
    const std::string text = lowerText(head);
    if (text.starts_with("version https://git-lfs"))
        throw Error(ErrorKind::BadInput, "image.git_lfs_pointer", {{"file", source.name()}});
    if (isWebPage(text))
        throw Error(ErrorKind::BadInput, "image.web_page", {{"file", source.name()}});
    throw Error(ErrorKind::BadInput, "image.unknown_kind", {{"file", source.name()}, {"kind", kindOf(head, text)}});
}

} // namespace histosynth
