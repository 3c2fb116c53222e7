// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/synthetic_images.h"

#include "core/base/error.h"
#include "core/project/database.h"
#include "core/project/file_store.h"
#include "core/project/transaction.h"
#include "core/project/where.h"

namespace histosynth {

namespace {

const std::string selection =
    "SELECT id, run_id, class_id, asked_class_id, checkpoint_id, number, seed, settings, stored_name, rating, purpose,"
    " nearest_crop_id, nearest_distance, nearest_ratio, copy_suspicion, created_at FROM synthetic_images";

std::vector<SyntheticImage> readAll(Rows rows)
{
    std::vector<SyntheticImage> images;
    while (rows.next()) {
        auto& image = images.emplace_back();
        std::optional<RowId> cropId;
        std::optional<double> distance, ratio, suspicion;
        rows.into(image.id, image.runId, image.classId, image.askedClassId, image.checkpointId, image.index, image.seed,
                  image.settings, image.storedName, image.rating, image.purpose, cropId, distance, ratio, suspicion,
                  image.createdAt);
        if (distance && ratio && suspicion)
            image.nearest = Likeness{cropId, *distance, *ratio, *suspicion};
    }
    return images;
}

} // namespace

RowId SyntheticImages::add(const SyntheticImage& image)
{
    Transaction transaction(*m_database);
    const auto replaced =
        m_database->execute("DELETE FROM synthetic_images WHERE run_id = ? AND asked_class_id = ?"
                            " AND IFNULL(checkpoint_id, 0) = IFNULL(?, 0) AND purpose = ? AND number = ?",
                            {image.runId, image.classId, image.checkpointId, image.purpose, image.index});
    if (replaced > 0)
        m_files->markUnsettled();
    const auto id = m_database->insert(
        "INSERT INTO synthetic_images (run_id, class_id, asked_class_id, checkpoint_id, number, seed, settings,"
        " stored_name, rating, purpose, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {image.runId, image.classId, image.classId, image.checkpointId, image.index, image.seed, image.settings,
         image.storedName, image.rating, image.purpose, utcNow()});
    transaction.commit();
    return id;
}

std::vector<SyntheticImage> SyntheticImages::list(const SyntheticImageFilter& filter) const
{
    Where where;
    where.with("run_id", filter.runId)
        .with("class_id", filter.classId)
        .with("checkpoint_id", filter.checkpointId)
        .with("purpose", filter.purpose)
        .with("rating", filter.rating)
        .above("id", filter.after);
    return readAll(m_database->query(selection + where.sql() + " ORDER BY id", where.values()));
}

SyntheticImage SyntheticImages::get(RowId id) const
{
    auto found = readAll(m_database->query(selection + " WHERE id = ?", {id}));
    if (found.empty())
        throw Error(ErrorKind::BadInput, "project.no_such_image", {{"id", std::to_string(id)}});
    return std::move(found.front());
}

void SyntheticImages::setRating(RowId id, Rating rating)
{
    if (m_database->execute("UPDATE synthetic_images SET rating = ? WHERE id = ?", {rating, id}) == 0)
        throw Error(ErrorKind::BadInput, "project.no_such_image", {{"id", std::to_string(id)}});
}

void SyntheticImages::setNearest(RowId id, const Likeness& nearest)
{
    m_database->execute("UPDATE synthetic_images SET nearest_crop_id = ?, nearest_distance = ?, nearest_ratio = ?,"
                        " copy_suspicion = ? WHERE id = ?",
                        {nearest.cropId, nearest.distance, nearest.ratio, nearest.suspicion, id});
}

void SyntheticImages::remove(RowId id)
{
    m_files->markUnsettled();
    m_database->execute("DELETE FROM synthetic_images WHERE id = ?", {id});
}

} // namespace histosynth
