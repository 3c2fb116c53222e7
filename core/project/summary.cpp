// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/summary.h"

#include "core/project/database.h"
#include "core/project/split_counts.h"

namespace histosynth {

std::vector<ClassSummary> summarize(Database& database)
{
    std::vector<ClassSummary> summaries;
    for (const auto& imageClass : Classes(database).list()) {
        ClassSummary summary;
        summary.imageClass = imageClass;
        summary.patients = database.value<std::int64_t>(
            "SELECT COUNT(DISTINCT patient_id) + IFNULL(SUM(patient_id IS NULL), 0) FROM images WHERE class_id = ?",
            {imageClass.id});
        summary.images = countBySplit(database, "image_details", imageClass.id);
        summary.crops = countBySplit(database, "crop_details", imageClass.id);
        summary.augmented = countBySplit(database, "augmented_details", imageClass.id);
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
