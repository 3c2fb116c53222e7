// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/image/image_io.h"
#include "core/image/quality.h"
#include "core/project/content_hash.h"

namespace histosynth {

struct RefusedFile {
    std::filesystem::path file;
    std::string code; // with arguments: the reason
    std::vector<ErrorArgument> arguments;
};

// What could be learnt of a file without touching the project: made on any thread.
struct ImportCandidate {
    std::filesystem::path file;
    ImageInfo info;
    FileContent content;
    ImageQuality quality;
    std::optional<RefusedFile> refused;
};

// The files that are named, and what lies in the folders and is named like an image, each folder sorted; what cannot
// even be looked at is refused. Nothing is read yet.
std::vector<ImportCandidate> importCandidates(const std::vector<std::filesystem::path>& filesAndFolders);

// Reads a candidate to its end, and measures it, by the scale that is given, else its own. Throws Error where the
// reason is not the file (e.g. memory); otherwise it is refused. Any thread.
ImportCandidate examine(ImportCandidate candidate, std::optional<double> micrometresPerPixel = std::nullopt);

} // namespace histosynth
