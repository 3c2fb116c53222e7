// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>

namespace histosynth {

// Thumbnails in a folder on disk, as JPEG files of high quality named by the content that they show. Several programs
// may share the folder: files appear whole or not at all, one that is missing or broken is made anew, and where the
// folder cannot be written thumbnails are only slower. Those not asked for longest are deleted when all take more than
// the limit. All functions from any thread.
class ThumbnailCache {
public:
    static constexpr std::uintmax_t defaultLimit = 512ull << 20; // bytes

    // Makes the folder, for its owner alone (thumbnails show patients' tissue), at the first thumbnail.
    explicit ThumbnailCache(std::filesystem::path folder, std::uintmax_t limit = defaultLimit);

    // readThumbnail(file, side, part), from the cache where it is there. `hash`: contentHash() of the file's content;
    // anything but hexadecimal digits (empty: not known) goes past the cache. Fails as readThumbnail().
    cv::Mat thumbnail(const std::filesystem::path& file, const std::string& hash, int side,
                      const std::optional<cv::Rect>& part = std::nullopt);

    const std::filesystem::path& folder() const { return m_folder; }

private:
    void store(const std::filesystem::path& entry, const cv::Mat& thumbnail);
    void countWritten(std::uintmax_t bytes);

    std::filesystem::path m_folder;
    std::uintmax_t m_limit;
    std::mutex m_counting;
    std::uintmax_t m_unseenBytes; // that may have come since the folder was last looked through
};

} // namespace histosynth
