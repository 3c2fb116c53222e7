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

void Crops::move(RowId id, int x, int y, int side, const std::string& storedName)
{
    Transaction transaction(*m_database);
    const auto imageId = get(id).imageId;
    requireUnused(id);
    const auto text = [](auto number) { return std::to_string(number); };
    const auto width = m_database->value<std::int64_t>("SELECT width FROM images WHERE id = ?", {imageId});
    const auto height = m_database->value<std::int64_t>("SELECT height FROM images WHERE id = ?", {imageId});
    if (x < 0 || y < 0 || side < 1 || x > width - side || y > height - side) {
        throw Error(
            ErrorKind::BadInput, "project.crop_outside",
            {{"x", text(x)}, {"y", text(y)}, {"side", text(side)}, {"width", text(width)}, {"height", text(height)}});
    }
    const bool isTaken = m_database->value<bool>(
        "SELECT EXISTS (SELECT 1 FROM crops WHERE image_id = ? AND x = ? AND y = ? AND side = ? AND id <> ?)",
        {imageId, x, y, side, id});
    if (isTaken) {
        throw Error(ErrorKind::BadInput, "project.crop_exists", {{"x", text(x)}, {"y", text(y)}, {"side", text(side)}});
    }
    m_files->markUnsettled();
    m_database->execute("UPDATE crops SET x = ?, y = ?, side = ?, stored_name = ? WHERE id = ?",
                        {x, y, side, storedName, id});
    transaction.commit();
}

void Crops::remove(RowId id)
{
    Transaction transaction(*m_database);
    requireUnused(id);
    m_files->markUnsettled();
    m_database->execute("DELETE FROM crops WHERE id = ?", {id});
    transaction.commit();
}

bool Crops::isInUse(RowId id) const
{
    return useCount(id) > 0;
}

std::int64_t Crops::useCount(RowId id) const
{
    return m_database->value<std::int64_t>("SELECT (SELECT COUNT(*) FROM augmented_images WHERE crop_id = ?1)"
                                           " + (SELECT COUNT(*) FROM training_inputs WHERE crop_id = ?1)",
                                           {id});
}

void Crops::requireUnused(RowId id) const
{
    if (const auto count = useCount(id); count > 0) {
        throw Error(ErrorKind::BadInput, "project.crop_in_use",
                    {{"id", std::to_string(id)}, {"count", std::to_string(count)}});
    }
}

} // namespace histosynth
