// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/runs.h"

#include <algorithm>

#include "core/project/database.h"
#include "core/project/error_arguments.h"
#include "core/project/file_store.h"
#include "core/project/transaction.h"

namespace fs = std::filesystem;

namespace histosynth {

namespace {

const std::string selection = "SELECT id, kind, state, parent_id, settings, result, program_version, started_at,"
                              " finished_at, error_code, error_arguments FROM runs";

std::vector<Run> readAll(Rows rows)
{
    std::vector<Run> runs;
    while (rows.next()) {
        auto& run = runs.emplace_back();
        Json arguments;
        rows.into(run.id, run.kind, run.state, run.parentId, run.settings, run.result, run.programVersion,
                  run.startedAt, run.finishedAt, run.errorCode, arguments);
        run.errorArguments = argumentsFrom(arguments);
    }
    return runs;
}

std::vector<RowId> idsOf(Rows rows)
{
    std::vector<RowId> ids;
    while (rows.next())
        ids.push_back(rows.first<RowId>());
    return ids;
}

} // namespace

RowId Runs::start(RunKind kind, const Json& settings, std::optional<RowId> parentId)
{
    return m_database->insert(
        "INSERT INTO runs (kind, state, parent_id, settings, result, program_version, started_at, finished_at,"
        " error_code, error_arguments) VALUES (?, ?, ?, ?, '{}', ?, ?, '', '', '{}')",
        {kind, RunState::Running, parentId, settings, HISTOSYNTH_VERSION, utcNow()});
}

void Runs::restart(RowId id)
{
    m_database->execute(
        "UPDATE runs SET state = ?, finished_at = '', error_code = '', error_arguments = '{}' WHERE id = ?",
        {RunState::Running, id});
}

void Runs::setPaused(RowId id, bool isPaused)
{
    m_database->execute("UPDATE runs SET state = ? WHERE id = ?",
                        {isPaused ? RunState::Paused : RunState::Running, id});
}

void Runs::finish(RowId id, RunState state, const Json& result)
{
    m_database->execute("UPDATE runs SET state = ?, result = ?, finished_at = ? WHERE id = ?",
                        {state, result, utcNow(), id});
}

void Runs::fail(RowId id, const Error& error)
{
    m_database->execute("UPDATE runs SET state = ?, finished_at = ?, error_code = ?, error_arguments = ? WHERE id = ?",
                        {RunState::Failed, utcNow(), error.code(), toJson(error.arguments()), id});
}

std::vector<Run> Runs::list(std::optional<RunKind> kind) const
{
    return kind ? readAll(m_database->query(selection + " WHERE kind = ? ORDER BY id", {kind}))
                : readAll(m_database->query(selection + " ORDER BY id"));
}

Run Runs::get(RowId id) const
{
    auto found = readAll(m_database->query(selection + " WHERE id = ?", {id}));
    if (found.empty())
        throw Error(ErrorKind::BadInput, "project.no_such_run", {{"run", std::to_string(id)}});
    return std::move(found.front());
}

std::optional<Run> Runs::latest(RunKind kind) const
{
    auto found = readAll(m_database->query(selection + " WHERE kind = ? ORDER BY id DESC LIMIT 1", {kind}));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

fs::path Runs::folder(RowId id) const
{
    auto folder = m_folder / "runs" / std::to_string(id);
    std::error_code status;
    if (!m_database->isReadOnly()) {
        m_database->requireThere();
        fs::create_directories(folder, status);
    }
    if (status) {
        throw Error(ErrorKind::OutOfResource, "file.cannot_write",
                    {{"file", folder.string()}, {"reason", status.message()}});
    }
    return folder;
}

std::uint64_t Runs::sizeOnDisk(RowId id) const
{
    auto bytes = bytesOnDisk(m_folder / "runs" / std::to_string(id));
    auto rows = m_database->query("SELECT stored_name FROM crops WHERE run_id = ?1"
                                  " UNION SELECT stored_name FROM augmented_images WHERE run_id = ?1"
                                  " UNION SELECT stored_name FROM synthetic_images WHERE run_id = ?1",
                                  {id});
    while (rows.next()) {
        const auto storedName = rows.first<std::string>();
        bytes += storedName.empty() ? 0 : bytesOnDisk(m_files->path(storedName));
    }
    return bytes;
}

void Runs::setInputs(RowId id, const TrainingInputs& inputs)
{
    Transaction transaction(*m_database);
    m_database->execute("DELETE FROM training_inputs WHERE run_id = ?", {id});
    for (const RowId crop : inputs.crops)
        m_database->insert("INSERT INTO training_inputs (run_id, crop_id) VALUES (?, ?)", {id, crop});
    for (const RowId image : inputs.augmentedImages)
        m_database->insert("INSERT INTO training_inputs (run_id, augmented_id) VALUES (?, ?)", {id, image});
    transaction.commit();
}

TrainingInputs Runs::inputs(RowId id) const
{
    return {idsOf(m_database->query("SELECT crop_id FROM training_inputs WHERE run_id = ? AND crop_id IS NOT NULL"
                                    " ORDER BY crop_id",
                                    {id})),
            idsOf(m_database->query("SELECT augmented_id FROM training_inputs WHERE run_id = ?"
                                    " AND augmented_id IS NOT NULL ORDER BY augmented_id",
                                    {id}))};
}

std::uint64_t Runs::remove(RowId id)
{
    get(id);
    const auto folder = m_folder / "runs" / std::to_string(id);
    const auto freed = bytesOnDisk(folder);
    m_files->markUnsettled();
    Transaction transaction(*m_database);
    try {
        for (const auto* table : {"metrics", "synthetic_images", "training_inputs", "augmented_images", "crops",
                                  "images", "training_checkpoints", "training_steps", "validation_losses"})
            m_database->execute("DELETE FROM " + std::string(table) + " WHERE run_id = ?", {id});
        m_database->execute("DELETE FROM runs WHERE id = ?", {id});
    } catch (const Error& error) {
        if (error.code() == "project.constraint")
            throw Error(ErrorKind::BadInput, "project.run_in_use", {{"run", std::to_string(id)}});
        throw;
    }
    m_database->afterCommit([folder] {
        std::error_code stays; // until the next clean-up
        fs::remove_all(folder, stays);
    });
    transaction.commit();
    return freed;
}

} // namespace histosynth
