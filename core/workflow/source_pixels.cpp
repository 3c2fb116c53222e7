// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/source_pixels.h"

#include <system_error>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/image/image_io.h"
#include "core/project/content_hash.h"

namespace histosynth {

namespace {

Error about(const char* code, const std::filesystem::path& file)
{
    return {ErrorKind::BadInput, code, {{"file", file.string()}}};
}

} // namespace

cv::Mat readSource(const std::filesystem::path& file, const SourceImage& source)
{
    std::error_code absent;
    const auto size = std::filesystem::file_size(file, absent);
    if (absent)
        throw about("crop.image_missing", file);
    if (size != source.bytes)
        throw about("crop.image_changed", file);
    try {
        const auto bytes = readFile(file, source.bytes);
        if (contentHash(bytes) != source.hash)
            throw about("crop.image_changed", file);
        return readImage(bytes, file.string());
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::BadInput || error.code() == "crop.image_changed")
            throw;
        throw about("crop.image_missing", file);
    }
}

} // namespace histosynth
