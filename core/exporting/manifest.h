// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/exporting/export_set.h"

namespace histosynth {

// One written image.
struct ManifestEntry {
    const ExportItem* item = nullptr;
    std::string file;    // path in the archive
    std::string patient; // P-01, or empty
    std::string hash;    // SHA-256 of the written file
};

// "real", "augmented", "synthetic": the word in folders, file names and manifests.
const std::string& kindName(ImageKind kind);

// The three texts of an export; the same entries give the same text.
std::string manifestCsv(const std::vector<ManifestEntry>& entries);
std::string manifestJson(const std::vector<ManifestEntry>& entries, const ExportOptions& options);
std::string readmeText(const std::vector<ManifestEntry>& entries, const ExportOptions& options);

} // namespace histosynth
