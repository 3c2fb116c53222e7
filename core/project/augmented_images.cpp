// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/augmented_images.h"

#include "core/base/error.h"
#include "core/project/database.h"
#include "core/project/file_store.h"
#include "core/project/where.h"

namespace histosynth {

namespace {

const std::string selection = "SELECT id, crop_id, stored_name, seed, recipe, run_id, image_id, class_id, patient_id,"
                              " split FROM augmented_details";

std::vector<AugmentedImage> readAll(Rows rows)
{
    std::vector<AugmentedImage> images;
    while (rows.next()) {
        auto& image = images.emplace_back();
        rows.into(image.id, image.cropId, image.storedName, image.seed, image.recipe, image.runId, image.imageId,
                  image.classId, image.patientId, image.split);
    }
    return images;
}

} // namespace

RowId AugmentedImages::add(const AugmentedImage& image)
{
    return m_database->insert(
        "INSERT INTO augmented_images (crop_id, stored_name, seed, recipe, run_id) VALUES (?, ?, ?, ?, ?)",
        {image.cropId, image.storedName, image.seed, image.recipe, image.runId});
}

std::vector<AugmentedImage> AugmentedImages::list(const AugmentedImageFilter& filter) const
{
    Where where;
    where.with("class_id", filter.classId)
        .with("split", filter.split)
        .with("crop_id", filter.cropId)
        .with("run_id", filter.runId);
    return readAll(m_database->query(selection + where.sql() + " ORDER BY id", where.values()));
}

AugmentedImage AugmentedImages::get(RowId id) const
{
    auto found = readAll(m_database->query(selection + " WHERE id = ?", {id}));
    if (found.empty())
        throw Error(ErrorKind::BadInput, "project.no_such_image", {{"id", std::to_string(id)}});
    return std::move(found.front());
}

std::vector<RowId> AugmentedImages::removable(std::optional<RowId> classId) const
{
    Where where;
    where.with("class_id", classId);
    auto rows = m_database->query("SELECT id FROM augmented_details" + where.sql() +
                                      " EXCEPT SELECT augmented_id FROM training_inputs ORDER BY id",
                                  where.values());
    std::vector<RowId> ids;
    while (rows.next())
        ids.push_back(rows.first<RowId>());
    return ids;
}

std::int64_t AugmentedImages::usedCount() const
{
    return m_database->value<std::int64_t>("SELECT COUNT(DISTINCT augmented_id) FROM training_inputs");
}

void AugmentedImages::remove(RowId id)
{
    const auto count =
        m_database->value<std::int64_t>("SELECT COUNT(*) FROM training_inputs WHERE augmented_id = ?", {id});
    if (count > 0) {
        throw Error(ErrorKind::BadInput, "project.augmented_in_use",
                    {{"id", std::to_string(id)}, {"count", std::to_string(count)}});
    }
    m_files->markUnsettled();
    m_database->execute("DELETE FROM augmented_images WHERE id = ?", {id});
}

} // namespace histosynth
