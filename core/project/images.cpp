// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/images.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/base/error.h"
#include "core/project/classes.h"
#include "core/project/content_hash.h"
#include "core/project/crops.h"
#include "core/project/database.h"
#include "core/project/file_store.h"
#include "core/project/patients.h"
#include "core/project/transaction.h"
#include "core/project/where.h"

namespace fs = std::filesystem;

namespace histosynth {

namespace {

const std::string selection =
    "SELECT id, class_id, patient_id, slide_id, path, stored_name, hash, bytes, width, height, format,"
    " micrometres_per_pixel, scale_note, run_id, added_at, split, sharpness, tissue, saturated FROM image_details";

std::vector<SourceImage> readAll(Rows rows)
{
    std::vector<SourceImage> images;
    while (rows.next()) {
        auto& image = images.emplace_back();
        std::optional<double> sharpness;
        std::optional<double> tissue;
        std::optional<double> saturated;
        rows.into(image.id, image.classId, image.patientId, image.slideId, image.path, image.storedName, image.hash,
                  image.bytes, image.width, image.height, image.format, image.micrometresPerPixel, image.scaleNote,
                  image.runId, image.addedAt, image.split, sharpness, tissue, saturated);
        if (sharpness && tissue && saturated)
            image.quality = {*sharpness, *tissue, *saturated};
    }
    return images;
}

[[noreturn]] void throwUnknown(RowId id)
{
    throw Error(ErrorKind::BadInput, "project.no_such_image", {{"id", std::to_string(id)}});
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
    const auto measured = [&image](double QualityMeasures::* measure) {
        return image.quality ? std::optional((*image.quality).*measure) : std::nullopt;
    };
    const auto id = m_database->insert(
        "INSERT INTO images (class_id, patient_id, slide_id, path, stored_name, hash, bytes, width, height, format,"
        " micrometres_per_pixel, scale_note, run_id, added_at, sharpness, tissue, saturated)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {image.classId, image.patientId, image.slideId, image.path, image.storedName, image.hash, image.bytes,
         image.width, image.height, image.format, image.micrometresPerPixel, image.scaleNote, image.runId, utcNow(),
         measured(&QualityMeasures::sharpness), measured(&QualityMeasures::tissue),
         measured(&QualityMeasures::saturated)});
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
        throwUnknown(id);
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

void Images::setClass(const std::vector<RowId>& ids, RowId classId)
{
    Transaction transaction(*m_database);
    Classes(*m_database).get(classId);
    for (const auto id : ids) {
        if (m_database->execute("UPDATE images SET class_id = ? WHERE id = ?", {classId, id}) == 0)
            throwUnknown(id);
    }
    transaction.commit();
}

void Images::setQuality(RowId id, const QualityMeasures& quality)
{
    m_database->execute("UPDATE images SET sharpness = ?, tissue = ?, saturated = ? WHERE id = ?",
                        {quality.sharpness, quality.tissue, quality.saturated, id});
}

void Images::setScale(RowId id, std::optional<double> micrometresPerPixel, const std::string& note)
{
    setScale(std::vector{id}, micrometresPerPixel, note);
}

void Images::setScale(const std::vector<RowId>& ids, std::optional<double> micrometresPerPixel, const std::string& note)
{
    if (micrometresPerPixel && !(*micrometresPerPixel > 0.0 && std::isfinite(*micrometresPerPixel)))
        throw Error(ErrorKind::BadInput, "project.scale", {{"value", Json(*micrometresPerPixel).dump()}});
    Transaction transaction(*m_database);
    for (const auto id : ids) {
        const auto changed =
            m_database->execute("UPDATE images SET micrometres_per_pixel = ?, scale_note = ? WHERE id = ?",
                                {micrometresPerPixel, note, id});
        if (changed == 0)
            throwUnknown(id);
    }
    transaction.commit();
}

void Images::setPatient(const std::vector<RowId>& ids, const std::string& patient, const std::string& slide)
{
    if (patient.empty() && !slide.empty())
        throw Error(ErrorKind::BadInput, "project.slide_without_patient", {{"slide", slide}});
    Transaction transaction(*m_database);
    Patients patients(*m_database);
    std::optional<RowId> patientId;
    std::optional<RowId> slideId;
    if (!patient.empty())
        patientId = patients.obtain(patient).id;
    if (!slide.empty())
        slideId = patients.obtainSlide(*patientId, slide).id;
    for (const auto id : ids)
        setPatient(id, patientId, slideId);
    transaction.commit();
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

void Images::removeWithCrops(RowId id)
{
    Transaction transaction(*m_database);
    Crops crops(*m_database, *m_files);
    CropFilter ofImage;
    ofImage.imageId = id;
    for (const auto& crop : crops.list(ofImage))
        crops.remove(crop.id);
    remove(id);
    transaction.commit();
}

} // namespace histosynth
