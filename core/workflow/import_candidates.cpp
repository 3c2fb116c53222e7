// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/import_candidates.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <system_error>

namespace histosynth {

namespace fs = std::filesystem;

namespace {

std::string lowerCase(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool isNamedLikeAnImage(const fs::path& file)
{
    static constexpr std::array<std::string_view, 7> extensions{".bmp", ".jpg",  ".jpeg", ".png",
                                                                ".tif", ".tiff", ".svs"};
    return std::ranges::find(extensions, lowerCase(file.extension().string())) != extensions.end();
}

RefusedFile unreadable(const fs::path& file, const std::error_code& reason)
{
    return {file, "file.unreadable", {{"file", file.string()}, {"reason", reason.message()}}};
}

ImportCandidate candidate(const fs::path& file)
{
    std::error_code unknown;
    const auto absolute = fs::absolute(file, unknown).lexically_normal();
    ImportCandidate made;
    made.file = unknown ? file : absolute;
    if (unknown)
        made.refused = unreadable(file, unknown);
    return made;
}

// What lies in a folder and is named like an image, and what cannot be looked at (e.g. links that go in a circle).
std::vector<ImportCandidate> imagesIn(const fs::path& folder)
{
    std::vector<fs::path> images;
    std::vector<ImportCandidate> found;
    const auto refuse = [&found](const fs::path& file, const std::error_code& reason) {
        auto& refused = found.emplace_back(candidate(file));
        refused.refused = unreadable(refused.file, reason);
    };
    std::error_code failure;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, failure);
    for (const fs::recursive_directory_iterator end; !failure && entry != end; entry.increment(failure)) {
        std::error_code unknown;
        const auto status = entry->status(unknown);
        const bool isImage = isNamedLikeAnImage(entry->path());
        // A link that leads nowhere is only worth a word where it should have been an image.
        if (unknown && (isImage || status.type() != fs::file_type::not_found))
            refuse(entry->path(), unknown);
        else if (isImage && fs::is_regular_file(status))
            images.push_back(entry->path());
    }
    if (failure)
        refuse(folder, failure);
    std::ranges::sort(images);
    std::ranges::transform(images, std::back_inserter(found), candidate);
    return found;
}

} // namespace

std::vector<ImportCandidate> importCandidates(const std::vector<fs::path>& filesAndFolders)
{
    std::vector<ImportCandidate> candidates;
    for (const auto& path : filesAndFolders) {
        std::error_code unknown; // told when the file is read
        if (fs::is_directory(path, unknown))
            std::ranges::move(imagesIn(path), std::back_inserter(candidates));
        else
            candidates.push_back(candidate(path));
    }
    return candidates;
}

ImportCandidate examine(ImportCandidate candidate, std::optional<double> micrometresPerPixel)
{
    const fs::path& file = candidate.file;
    if (candidate.refused)
        return candidate;
    try {
        candidate.info = probeImage(file);
        // Decoded to its end: what is damaged is found out now, not in the middle of a training.
        const auto pixels = readImage(file);
        candidate.quality =
            measureQuality(pixels, micrometresPerPixel ? micrometresPerPixel : candidate.info.micrometresPerPixel);
        candidate.content = contentOf(file);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::BadInput)
            throw;
        candidate.refused = RefusedFile{file, error.code(), error.arguments()};
    } catch (const fs::filesystem_error& error) {
        candidate.refused = unreadable(file, error.code());
    }
    return candidate;
}

} // namespace histosynth
