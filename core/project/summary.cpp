// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/summary.h"

#include <string>

#include "core/project/database.h"

namespace histosynth {

namespace {

SplitCounts countsIn(Database& database, const std::string& view, RowId classId)
{
    SplitCounts counts;
    auto rows = database.query("SELECT IFNULL(SUM(split = 'train'), 0), IFNULL(SUM(split = 'validation'), 0),"
                               " IFNULL(SUM(split = 'test'), 0), IFNULL(SUM(split IS NULL), 0) FROM " +
                                   view + " WHERE class_id = ?",
                               {classId});
    if (rows.next())
        rows.into(counts.train, counts.validation, counts.test, counts.unassigned);
    return counts;
}

} // namespace

std::vector<ClassSummary> summarize(Database& database)
{
    std::vector<ClassSummary> summaries;
    for (const auto& imageClass : Classes(database).list()) {
        ClassSummary summary;
        summary.imageClass = imageClass;
        summary.patients = database.value<std::int64_t>(
            "SELECT COUNT(DISTINCT patient_id) + IFNULL(SUM(patient_id IS NULL), 0) FROM images WHERE class_id = ?",
            {imageClass.id});
        summary.images = countsIn(database, "image_details", imageClass.id);
        summary.crops = countsIn(database, "crop_details", imageClass.id);
        summary.augmented = countsIn(database, "augmented_details", imageClass.id);
        auto rows = database.query("SELECT COUNT(*), IFNULL(SUM(rating = 'accepted'), 0),"
                                   " IFNULL(SUM(rating = 'rejected'), 0) FROM synthetic_images"
                                   " WHERE class_id = ? AND purpose = 'export'",
                                   {imageClass.id});
        if (rows.next())
            rows.into(summary.synthetic, summary.accepted, summary.rejected);
        summaries.push_back(std::move(summary));
    }
    return summaries;
}

} // namespace histosynth
