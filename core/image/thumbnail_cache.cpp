// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/thumbnail_cache.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <fstream>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/image/image_io.h"
#include "core/image/jpeg_encoder.h"
#include "core/image/thumbnail.h"

namespace histosynth {

namespace fs = std::filesystem;

namespace {

constexpr int jpegQuality = 92;
constexpr std::string_view entryExtension = ".jpg";
constexpr std::string_view unfinishedExtension = ".part";

struct CachedFile {
    fs::path path;
    std::uintmax_t size = 0;
    fs::file_time_type lastUse;
};

bool isHash(const std::string& text)
{
    constexpr std::size_t fewestDigits = 16;
    return text.size() >= fewestDigits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::string entryName(const std::string& hash, int side, const std::optional<cv::Rect>& part)
{
    std::string name = hash + "-" + std::to_string(side);
    if (part) {
        for (const int value : {part->x, part->y, part->width, part->height})
            name += "-" + std::to_string(value);
    }
    return name.append(entryExtension);
}

// Once a day is often enough to know what has not been asked for longest.
void noteUse(const fs::path& entry)
{
    std::error_code ignored;
    const auto now = fs::file_time_type::clock::now();
    if (now - fs::last_write_time(entry, ignored) > std::chrono::hours(24))
        fs::last_write_time(entry, now, ignored);
}

std::optional<cv::Mat> readEntry(const fs::path& entry, int side)
{
    std::error_code ignored;
    if (!fs::exists(entry, ignored))
        return std::nullopt;
    try {
        const ImageInfo info = probeImage(entry);
        if (std::max(info.width, info.height) <= side) {
            cv::Mat thumbnail = readImage(entry);
            noteUse(entry);
            return thumbnail;
        }
    } catch (const Error&) { // broken: it is made anew
    }
    return std::nullopt;
}

// The cache's own files, complete ones only; what a killed program left unfinished an hour ago is deleted.
std::vector<CachedFile> cachedFiles(const fs::path& folder)
{
    std::vector<CachedFile> files;
    std::error_code failure;
    const auto now = fs::file_time_type::clock::now();
    for (fs::recursive_directory_iterator entry(folder, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        std::error_code gone; // another program may be deleting, too
        const auto lastUse = entry->last_write_time(gone);
        const auto extension = entry->path().extension();
        if (gone || !entry->is_regular_file(gone))
            continue;
        if (extension == entryExtension)
            files.push_back({entry->path(), entry->file_size(gone), lastUse});
        else if (extension == unfinishedExtension && now - lastUse > std::chrono::hours(1))
            fs::remove(entry->path(), gone);
    }
    return files;
}

void prune(const fs::path& folder, std::uintmax_t limit)
{
    auto files = cachedFiles(folder);
    std::uintmax_t total = 0;
    for (const auto& file : files)
        total += file.size;
    if (total <= limit)
        return;
    std::ranges::sort(files, {}, &CachedFile::lastUse);
    for (const auto& file : files) {
        if (total <= limit / 8 * 7)
            return;
        std::error_code ignored;
        fs::remove(file.path, ignored);
        total -= file.size;
    }
}

// Without a flush to the disk, which would cost more than making the thumbnail: what a power cut leaves of it is found
// broken and made anew.
bool writeWhole(const fs::path& file, const std::string& bytes)
{
    static std::atomic<unsigned> counter{0};
    fs::path unfinished = file;
    unfinished += "." + std::to_string(::getpid()) + "-" + std::to_string(counter++);
    unfinished += unfinishedExtension;
    std::error_code failure;
    {
        std::ofstream stream(unfinished, std::ios::binary);
        stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        stream.close();
        if (stream)
            fs::rename(unfinished, file, failure);
        else
            failure = std::make_error_code(std::errc::io_error);
    }
    if (failure) {
        std::error_code ignored;
        fs::remove(unfinished, ignored);
    }
    return !failure;
}

} // namespace

ThumbnailCache::ThumbnailCache(fs::path folder, std::uintmax_t limit)
    : m_folder(std::move(folder)), m_limit(limit), m_unseenBytes(limit)
{
}

cv::Mat ThumbnailCache::thumbnail(const fs::path& file, const std::string& hash, int side,
                                  const std::optional<cv::Rect>& part)
{
    if (!isHash(hash))
        return readThumbnail(file, side, part);
    const fs::path entry = m_folder / hash.substr(0, 2) / entryName(hash, side, part);
    if (const auto known = readEntry(entry, side))
        return *known;
    cv::Mat made = readThumbnail(file, side, part);
    store(entry, made);
    return made;
}

void ThumbnailCache::store(const fs::path& entry, const cv::Mat& thumbnail)
{
    const std::string bytes = encodeJpeg(thumbnail, jpegQuality);
    std::error_code ignored; // a folder that is not there fails the writing
    if (fs::create_directories(m_folder, ignored))
        fs::permissions(m_folder, fs::perms::owner_all, ignored);
    fs::create_directory(entry.parent_path(), ignored);
    if (writeWhole(entry, bytes))
        countWritten(bytes.size());
}

void ThumbnailCache::countWritten(std::uintmax_t bytes)
{
    const std::lock_guard lock(m_counting);
    m_unseenBytes += bytes;
    // Pruning leaves an eighth free, so that two programs that look after a sixteenth each stay within the limit.
    if (m_unseenBytes < m_limit / 16)
        return;
    prune(m_folder, m_limit);
    m_unseenBytes = 0;
}

} // namespace histosynth
