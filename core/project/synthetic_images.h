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

enum class Rating { None, Accepted, Rejected };

// What an image was drawn for. Those for evaluation are kept under their run and never exported.
enum class Purpose { Export, Evaluation };

const std::string& ratingName(Rating rating);    // "none", "accepted", "rejected"
const std::string& purposeName(Purpose purpose); // "export", "evaluation"

// The training crop that an image resembles most, as the search for copies found it.
struct Likeness {
    std::optional<RowId> cropId; // none once that crop was deleted
    double distance = 0.0;       // 0 the same picture, about 1 no likeness
    double ratio = 0.0;          // of the distance to that of a new real image; 1: as far as such a one
    double suspicion = 0.0;      // 0..1, see NearestReal in core/metrics

    // To be looked at as a copy.
    bool isSuspect() const { return suspicion >= 0.5; }
};

struct SyntheticImage {
    RowId id = 0;
    RowId runId = 0;        // the generation or evaluation
    RowId classId = 0;      // what it counts as
    RowId askedClassId = 0; // what the model was asked for; set by add(), stays when classes are merged
    std::optional<RowId> checkpointId;
    std::int64_t index = 0; // within run, asked class, training checkpoint and purpose
    std::uint64_t seed = 0;
    Json settings = Json::object(); // all parameters that it takes to draw it again
    std::string storedName;
    Rating rating = Rating::None;
    Purpose purpose = Purpose::Export;
    std::optional<Likeness> nearest; // what the search for copies has found; none: not searched yet
    std::string createdAt;           // set by add()
};

struct SyntheticImageFilter {
    std::optional<RowId> runId;
    std::optional<RowId> classId;
    std::optional<RowId> checkpointId;
    std::optional<Purpose> purpose;
    std::optional<Rating> rating;
    std::optional<RowId> after; // only those added after this one
};

class SyntheticImages {
public:
    SyntheticImages(Database& database, FileStore& files) : m_database(&database), m_files(&files) {}

    // An image of the same run, class, training checkpoint, purpose and index is replaced (the run was resumed). What
    // `image.nearest` holds is not stored: a new image has not been searched yet.
    RowId add(const SyntheticImage& image);

    std::vector<SyntheticImage> list(const SyntheticImageFilter& filter = {}) const; // by id
    SyntheticImage get(RowId id) const;

    // Throws Error (BadInput) "project.no_such_image" {id}, as get() does.
    void setRating(RowId id, Rating rating);
    void setNearest(RowId id, const Likeness& nearest);
    void remove(RowId id);

private:
    Database* m_database;
    FileStore* m_files;
};

} // namespace histosynth
