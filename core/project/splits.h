// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/project/row_types.h"

namespace histosynth {

struct SplitShares {
    double train = 70.0; // per cent; the three make 100
    double validation = 15.0;
    double test = 15.0;
};

struct SplitCounts {
    std::int64_t train = 0;
    std::int64_t validation = 0;
    std::int64_t test = 0;
    std::int64_t unassigned = 0;
};

// A patient with images in more than one split.
struct SplitLeak {
    RowId patientId = 0;
    std::vector<RowId> imageIds;
};

// Which images may be trained on and which are held back. A split is given to a patient, with all images (an image
// without a patient stands for one); crops and augmented images follow their image.
class Splits {
public:
    explicit Splits(Database& database) : m_database(&database) {}

    // Deals all patients out anew, each class by the shares as nearly as whole patients allow, and every class in every
    // split where it has patients enough (with two: train and test; with one: train). The same seed and the same images
    // give the same splits. `keepAssigned`: patients that have a split keep it. Errors: Error (WrongUsage)
    // "project.split_shares" {train, validation, test}.
    void assign(const SplitShares& shares, std::uint64_t seed, bool keepAssigned = false);

    // What assign() was last given, if ever.
    std::optional<SplitShares> shares() const;

    // Images of a class.
    SplitCounts counts(RowId classId) const;

    // Empty is the proof that no patient is in two splits.
    std::vector<SplitLeak> leaks() const;

    // Moves all images of each such patient into the split where most of them are.
    void repairLeaks();

private:
    Database* m_database;
};

} // namespace histosynth
