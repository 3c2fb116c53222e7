// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/project/row_types.h"

namespace histosynth {

class FileStore;

// A square of a source image. What is marked "read only" follows from the image and is ignored by add().
struct Crop {
    RowId id = 0;
    RowId imageId = 0;
    int x = 0; // of its left upper corner, in pixels of the source
    int y = 0;
    int side = 0;
    std::string storedName; // of its pixels, which stay when the source goes missing; may be empty
    RowId runId = 0;
    RowId classId = 0;              // read only
    std::optional<RowId> patientId; // read only
    std::optional<Split> split;     // read only
};

struct CropFilter {
    std::optional<RowId> classId;
    std::optional<Split> split;
    std::optional<RowId> imageId;
    std::optional<RowId> runId;
};

class Crops {
public:
    Crops(Database& database, FileStore& files) : m_database(&database), m_files(&files) {}

    // The id of the crop, which may have been there: one square of an image is one crop.
    RowId add(const Crop& crop);

    std::vector<Crop> list(const CropFilter& filter = {}) const; // by id
    Crop get(RowId id) const;

    // Makes it the square of another place or side of the same image, with the pixels of that. Error (BadInput)
    // "project.crop_outside" {x, y, side, width, height}, "project.crop_exists" {x, y, side}; "project.crop_in_use" as
    // remove().
    void move(RowId id, int x, int y, int side, const std::string& storedName);

    // Only a crop that nothing was made from, no model either: else Error (BadInput) "project.crop_in_use" {id, count}.
    void remove(RowId id);

    // Whether remove() and move() would refuse it.
    bool isInUse(RowId id) const;

private:
    std::int64_t useCount(RowId id) const;
    void requireUnused(RowId id) const;

    Database* m_database;
    FileStore* m_files;
};

} // namespace histosynth
