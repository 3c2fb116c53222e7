// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/crops.h"

#include "core/base/error.h"
#include "core/project/database.h"
#include "core/project/file_store.h"
#include "core/project/transaction.h"
#include "core/project/where.h"

namespace histosynth {

namespace {

const std::string selection =
    "SELECT id, image_id, x, y, side, stored_name, run_id, class_id, patient_id, split FROM crop_details";

std::vector<Crop> readAll(Rows rows)
{
    std::vector<Crop> crops;
    while (rows.next()) {
        auto& crop = crops.emplace_back();
        rows.into(crop.id, crop.imageId, crop.x, crop.y, crop.side, crop.storedName, crop.runId, crop.classId,
                  crop.patientId, crop.split);
    }
    return crops;
}

} // namespace

RowId Crops::add(const Crop& crop)
{
    Transaction transaction(*m_database);
    RowId id = 0;
    auto known = m_database->query("SELECT id FROM crops WHERE image_id = ? AND x = ? AND y = ? AND side = ?",
                                   {crop.imageId, crop.x, crop.y, crop.side});
    if (known.next()) {
        id = known.first<RowId>();
        m_database->execute("UPDATE crops SET stored_name = ? WHERE id = ? AND stored_name = ''",
                            {crop.storedName, id});
    } else {
        id = m_database->insert(
            "INSERT INTO crops (image_id, x, y, side, stored_name, run_id) VALUES (?, ?, ?, ?, ?, ?)",
            {crop.imageId, crop.x, crop.y, crop.side, crop.storedName, crop.runId});
    }
    transaction.commit();
    return id;
}

std::vector<Crop> Crops::list(const CropFilter& filter) const
{
    Where where;
    where.with("class_id", filter.classId)
        .with("split", filter.split)
        .with("image_id", filter.imageId)
        .with("run_id", filter.runId);
    return readAll(m_database->query(selection + where.sql() + " ORDER BY id", where.values()));
}

Crop Crops::get(RowId id) const
{
    const auto found = readAll(m_database->query(selection + " WHERE id = ?", {id}));
    if (found.empty())
        throw Error(ErrorKind::BadInput, "project.no_such_crop", {{"id", std::to_string(id)}});
    return found.front();
}

void Crops::remove(RowId id)
{
    Transaction transaction(*m_database);
    const auto count =
        m_database->value<std::int64_t>("SELECT (SELECT COUNT(*) FROM augmented_images WHERE crop_id = ?1)"
                                        " + (SELECT COUNT(*) FROM training_inputs WHERE crop_id = ?1)",
                                        {id});
    if (count > 0) {
        throw Error(ErrorKind::BadInput, "project.crop_in_use",
                    {{"id", std::to_string(id)}, {"count", std::to_string(count)}});
    }
    m_files->markUnsettled();
    m_database->execute("DELETE FROM crops WHERE id = ?", {id});
    transaction.commit();
}

} // namespace histosynth
