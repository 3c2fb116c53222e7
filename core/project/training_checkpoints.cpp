// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/training_checkpoints.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "core/base/error.h"
#include "core/project/content_hash.h"
#include "core/project/database.h"
#include "core/project/file_store.h"
#include "core/project/transaction.h"

namespace fs = std::filesystem;

namespace histosynth {

namespace {

const std::string selection =
    "SELECT id, run_id, step, file, bytes, hash, model_file, model_bytes, model_hash, validation_loss, is_removed,"
    " created_at,"
    " id IS (SELECT id FROM training_checkpoints AS other WHERE other.run_id = training_checkpoints.run_id"
    " AND is_removed = 0 AND validation_loss IS NOT NULL ORDER BY validation_loss, step LIMIT 1)"
    " FROM training_checkpoints";

std::vector<TrainingCheckpoint> readAll(Rows rows)
{
    std::vector<TrainingCheckpoint> checkpoints;
    while (rows.next()) {
        auto& checkpoint = checkpoints.emplace_back();
        rows.into(checkpoint.id, checkpoint.runId, checkpoint.step, checkpoint.file, checkpoint.bytes, checkpoint.hash,
                  checkpoint.modelFile, checkpoint.modelBytes, checkpoint.modelHash, checkpoint.validationLoss,
                  checkpoint.isRemoved, checkpoint.createdAt, checkpoint.isBest);
    }
    return checkpoints;
}

} // namespace

fs::path TrainingCheckpoints::newFile(RowId runId, std::int64_t step, std::string_view extension) const
{
    m_files->markUnsettled();
    const auto folder = m_folder / "runs" / std::to_string(runId) / "checkpoints";
    std::error_code status;
    fs::create_directories(folder, status);
    if (status) {
        throw Error(ErrorKind::OutOfResource, "file.cannot_write",
                    {{"file", folder.string()}, {"reason", status.message()}});
    }
    std::array<char, 32> name{};
    std::snprintf(name.data(), name.size(), "step-%07lld", static_cast<long long>(step));
    // Never the file of a row: killed before the row is replaced, that must still fit it.
    const auto tried = [&](int attempt) {
        const auto mark = attempt == 1 ? std::string() : "-" + std::to_string(attempt);
        return folder / (name.data() + mark + "." + std::string(extension));
    };
    int attempt = 1;
    while (fs::exists(tried(attempt), status))
        ++attempt;
    return tried(attempt);
}

RowId TrainingCheckpoints::add(RowId runId, std::int64_t step, const fs::path& file,
                               std::optional<double> validationLoss, const std::optional<fs::path>& model)
{
    const auto relative = [this](const fs::path& path) {
        return fs::absolute(path).lexically_normal().lexically_relative(m_folder);
    };
    const auto content = contentOf(file);
    const auto modelContent = model ? contentOf(*model) : FileContent{};
    Transaction transaction(*m_database);
    m_database->execute(
        "INSERT INTO training_checkpoints (run_id, step, file, bytes, hash, model_file, model_bytes, model_hash,"
        " validation_loss, is_removed, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)"
        " ON CONFLICT (run_id, step) DO UPDATE SET file = excluded.file, bytes = excluded.bytes, hash = excluded.hash,"
        " model_file = excluded.model_file, model_bytes = excluded.model_bytes, model_hash = excluded.model_hash,"
        " validation_loss = excluded.validation_loss, is_removed = 0, created_at = excluded.created_at",
        {runId, step, relative(file), content.size, content.hash, model ? relative(*model) : fs::path(),
         modelContent.size, modelContent.hash, validationLoss, utcNow()});
    const auto id =
        m_database->value<RowId>("SELECT id FROM training_checkpoints WHERE run_id = ? AND step = ?", {runId, step});
    transaction.commit();
    return id;
}

std::vector<TrainingCheckpoint> TrainingCheckpoints::list(RowId runId) const
{
    return readAll(m_database->query(selection + " WHERE run_id = ? AND is_removed = 0 ORDER BY step", {runId}));
}

TrainingCheckpoint TrainingCheckpoints::get(RowId id) const
{
    const auto found = readAll(m_database->query(selection + " WHERE id = ?", {id}));
    if (found.empty())
        throw Error(ErrorKind::BadInput, "project.no_such_checkpoint", {{"id", std::to_string(id)}});
    return found.front();
}

std::optional<TrainingCheckpoint> TrainingCheckpoints::latest(RowId runId) const
{
    const auto all = list(runId);
    return all.empty() ? std::nullopt : std::optional(all.back());
}

std::optional<TrainingCheckpoint> TrainingCheckpoints::best(RowId runId) const
{
    const auto all = list(runId);
    const auto best = std::ranges::find(all, true, &TrainingCheckpoint::isBest);
    return best == all.end() ? latest(runId) : std::optional(*best);
}

fs::path TrainingCheckpoints::path(const TrainingCheckpoint& checkpoint) const
{
    return inProject(checkpoint.file);
}

std::optional<fs::path> TrainingCheckpoints::modelPath(const TrainingCheckpoint& checkpoint) const
{
    return checkpoint.modelFile.empty() ? std::nullopt : std::optional(inProject(checkpoint.modelFile));
}

fs::path TrainingCheckpoints::inProject(const std::string& file) const
{
    // A project may come from anywhere: its rows must not lead out of it.
    const auto relative = fs::path(file).lexically_normal();
    if (relative.is_absolute() || relative.empty() || *relative.begin() != "runs")
        m_database->throwDamaged("no file of a run: " + file);
    return m_folder / relative;
}

void TrainingCheckpoints::remove(RowId id)
{
    const auto file = path(get(id));
    m_files->markUnsettled();
    m_database->execute("UPDATE training_checkpoints SET is_removed = 1 WHERE id = ?", {id});
    m_database->afterCommit([file] {
        std::error_code stays; // until the next clean-up
        for (const auto& entry : fs::directory_iterator(file.parent_path(), stays)) {
            if (commonName(entry.path()) == commonName(file))
                fs::remove(entry.path(), stays);
        }
    });
}

std::uint64_t TrainingCheckpoints::prune(RowId runId, int keep)
{
    Transaction transaction(*m_database);
    auto old = list(runId);
    old.resize(old.size() - std::min(old.size(), static_cast<std::size_t>(std::max(keep, 0))));
    std::uint64_t freed = 0;
    for (const auto& checkpoint : old) {
        if (checkpoint.isBest)
            continue;
        remove(checkpoint.id);
        freed += checkpoint.bytes + checkpoint.modelBytes;
    }
    transaction.commit();
    return freed;
}

} // namespace histosynth
