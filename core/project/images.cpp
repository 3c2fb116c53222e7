// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/images.h"

#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/project/content_hash.h"
#include "core/project/database.h"
#include "core/project/file_store.h"
#include "core/project/transaction.h"
#include "core/project/where.h"

namespace fs = std::filesystem;

namespace histosynth {

namespace {

const std::string selection =
    "SELECT id, class_id, patient_id, slide_id, path, stored_name, hash, bytes, width, height, format,"
    " micrometres_per_pixel, scale_note, run_id, added_at, split FROM image_details";

std::vector<SourceImage> readAll(Rows rows)
{
    std::vector<SourceImage> images;
    while (rows.next()) {
        auto& image = images.emplace_back();
        rows.into(image.id, image.classId, image.patientId, image.slideId, image.path, image.storedName, image.hash,
                  image.bytes, image.width, image.height, image.format, image.micrometresPerPixel, image.scaleNote,
                  image.runId, image.addedAt, image.split);
    }
    return images;
}

bool isThere(const fs::path& file)
{
    std::error_code absent;
    return fs::exists(file, absent);
}

} // namespace

AddedImage Images::add(const SourceImage& image)
{
    Transaction transaction(*m_database);
    if (const auto known = findByHash(image.hash)) {
        if (!isThere(file(*known)))
            m_database->execute("UPDATE images SET path = ? WHERE id = ?", {image.path, known->id});
        transaction.commit();
        return {known->id, false};
    }
    const auto id = m_database->insert(
        "INSERT INTO images (class_id, patient_id, slide_id, path, stored_name, hash, bytes, width, height, format,"
        " micrometres_per_pixel, scale_note, run_id, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {image.classId, image.patientId, image.slideId, image.path, image.storedName, image.hash, image.bytes,
         image.width, image.height, image.format, image.micrometresPerPixel, image.scaleNote, image.runId, utcNow()});
    transaction.commit();
    return {id, true};
}

std::vector<SourceImage> Images::list(const ImageFilter& filter) const
{
    Where where;
    where.with("class_id", filter.classId)
        .with("patient_id", filter.patientId)
        .with("split", filter.split)
        .with("run_id", filter.runId);
    return readAll(m_database->query(selection + where.sql() + " ORDER BY id", where.values()));
}

SourceImage Images::get(RowId id) const
{
    auto found = readAll(m_database->query(selection + " WHERE id = ?", {id}));
    if (found.empty())
        throw Error(ErrorKind::BadInput, "project.no_such_image", {{"id", std::to_string(id)}});
    return std::move(found.front());
}

std::optional<SourceImage> Images::findByHash(const std::string& hash) const
{
    auto found = readAll(m_database->query(selection + " WHERE hash = ?", {hash}));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

fs::path Images::file(const SourceImage& image) const
{
    return image.storedName.empty() ? image.path : m_files->path(image.storedName);
}

std::vector<SourceImage> Images::missing() const
{
    auto images = list();
    std::erase_if(images, [this](const SourceImage& image) { return isThere(file(image)); });
    return images;
}

void Images::relocate(RowId id, const fs::path& path)
{
    const auto image = get(id);
    if (contentOf(path).hash != image.hash) {
        throw Error(ErrorKind::BadInput, "project.other_content",
                    {{"file", path.string()}, {"expected", image.path.string()}});
    }
    m_database->execute("UPDATE images SET path = ? WHERE id = ?", {fs::absolute(path), id});
}

void Images::setStoredName(RowId id, const std::string& storedName)
{
    m_files->markUnsettled(); // an earlier copy may have had another ending
    m_database->execute("UPDATE images SET stored_name = ? WHERE id = ?", {storedName, id});
}

std::vector<RowId> Images::findAgain(const std::vector<fs::path>& candidates, RunControl& control)
{
    std::multimap<std::uint64_t, SourceImage> missingBySize;
    for (auto& image : missing())
        missingBySize.emplace(image.bytes, std::move(image));
    const auto takeIfMissing = [&](const fs::path& candidate) -> std::optional<RowId> {
        std::error_code absent;
        const auto size = fs::file_size(candidate, absent);
        if (absent || !missingBySize.contains(size))
            return std::nullopt;
        const auto hash = contentOf(candidate).hash;
        const auto [first, last] = missingBySize.equal_range(size);
        const auto entry = std::find_if(first, last, [&](const auto& pair) { return pair.second.hash == hash; });
        if (entry == last)
            return std::nullopt;
        const auto id = entry->second.id;
        m_database->execute("UPDATE images SET path = ? WHERE id = ?", {fs::absolute(candidate), id});
        missingBySize.erase(entry);
        return id;
    };
    std::vector<RowId> found;
    std::int64_t done = 0;
    for (const auto& candidate : candidates) {
        control.checkpoint();
        if (const auto id = takeIfMissing(candidate))
            found.push_back(*id);
        control.handle(Progress{"find", ++done, static_cast<std::int64_t>(candidates.size())});
    }
    return found;
}

void Images::setClass(RowId id, RowId classId)
{
    m_database->execute("UPDATE images SET class_id = ? WHERE id = ?", {classId, id});
}

void Images::setScale(RowId id, std::optional<double> micrometresPerPixel, const std::string& note)
{
    m_database->execute("UPDATE images SET micrometres_per_pixel = ?, scale_note = ? WHERE id = ?",
                        {micrometresPerPixel, note, id});
}

void Images::setPatient(RowId id, std::optional<RowId> patientId, std::optional<RowId> slideId)
{
    Transaction transaction(*m_database);
    const auto before = get(id).split;
    m_database->execute("DELETE FROM splits WHERE image_id = ?", {id});
    m_database->execute("UPDATE images SET patient_id = ?, slide_id = ? WHERE id = ?", {patientId, slideId, id});
    const auto after = get(id).split;
    if (before && before != after) {
        // A patient without any split takes that of its first image.
        const bool patientHasSplit =
            patientId && m_database->value<bool>("SELECT EXISTS (SELECT 1 FROM splits WHERE patient_id = ?1)"
                                                 " OR EXISTS (SELECT 1 FROM image_details"
                                                 " WHERE patient_id = ?1 AND split IS NOT NULL)",
                                                 {patientId});
        if (patientId && !patientHasSplit)
            m_database->execute("INSERT INTO splits (patient_id, split) VALUES (?, ?)", {patientId, before});
        else
            m_database->execute("INSERT INTO splits (image_id, split) VALUES (?, ?)", {id, before});
    }
    transaction.commit();
}

void Images::remove(RowId id)
{
    Transaction transaction(*m_database);
    const auto image = get(id);
    const auto count = m_database->value<std::int64_t>("SELECT COUNT(*) FROM crops WHERE image_id = ?", {id});
    if (count > 0) {
        throw Error(ErrorKind::BadInput, "project.image_in_use",
                    {{"file", image.path.string()}, {"count", std::to_string(count)}});
    }
    if (!image.storedName.empty())
        m_files->markUnsettled();
    m_database->execute("DELETE FROM images WHERE id = ?", {id});
    transaction.commit();
}

} // namespace histosynth
