// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/project/row_types.h"

namespace histosynth {

class FileStore;

// An image made from a crop by a recipe of distortions. What is marked "read only" follows from the crop.
struct AugmentedImage {
    RowId id = 0;
    RowId cropId = 0;
    std::string storedName;
    std::uint64_t seed = 0;
    Json recipe; // the operations that were drawn, with their parameters
    RowId runId = 0;
    RowId imageId = 0;              // read only
    RowId classId = 0;              // read only
    std::optional<RowId> patientId; // read only
    std::optional<Split> split;     // read only
};

struct AugmentedImageFilter {
    std::optional<RowId> classId;
    std::optional<Split> split;
    std::optional<RowId> cropId;
    std::optional<RowId> runId;
};

class AugmentedImages {
public:
    AugmentedImages(Database& database, FileStore& files) : m_database(&database), m_files(&files) {}

    RowId add(const AugmentedImage& image);
    std::vector<AugmentedImage> list(const AugmentedImageFilter& filter = {}) const; // by id
    AugmentedImage get(RowId id) const;

    // Ids of those that no model was trained on, of a class or of all.
    std::vector<RowId> removable(std::optional<RowId> classId = {}) const;
    std::int64_t usedCount() const; // all others

    // Only an image that no model was trained on: else Error (BadInput) "project.augmented_in_use" {id, count}.
    void remove(RowId id);

private:
    Database* m_database;
    FileStore* m_files;
};

} // namespace histosynth
