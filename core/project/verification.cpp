// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/verification.h"

#include <string>

#include "core/base/error.h"
#include "core/project/content_hash.h"
#include "core/project/database.h"
#include "core/project/file_store.h"
#include "core/project/training_checkpoints.h"

namespace fs = std::filesystem;

namespace histosynth {

namespace {

// One file that rows name, with the content that it must have.
struct NamedFile {
    fs::path path;
    std::string hash;
    bool mayBeMissing = false; // a source
};

class Verifier {
public:
    Verifier(Database& database, const fs::path& folder, RunControl& control)
        : m_database(database), m_folder(folder), m_control(control), m_files(database, folder)
    {
    }

    Verification run();

private:
    void count();
    void checkDatabase();
    void checkParents();
    std::vector<NamedFile> namedFiles();
    void checkFile(const NamedFile& file);
    void note(const std::string& code, std::vector<ErrorArgument> arguments)
    {
        m_found.problems.push_back({code, std::move(arguments)});
    }
    std::int64_t rowsOf(const std::string& table)
    {
        return m_database.value<std::int64_t>("SELECT COUNT(*) FROM " + table);
    }

    Database& m_database;
    fs::path m_folder;
    RunControl& m_control;
    FileStore m_files;
    Verification m_found;
};

Verification Verifier::run()
{
    count();
    checkDatabase();
    checkParents();
    const auto files = namedFiles();
    std::int64_t done = 0;
    for (const auto& file : files) {
        m_control.checkpoint();
        checkFile(file);
        m_control.handle(Progress{"verify", ++done, static_cast<std::int64_t>(files.size())});
    }
    m_found.orphans = static_cast<std::int64_t>(m_files.orphans().size());
    return std::move(m_found);
}

void Verifier::count()
{
    m_found.images = rowsOf("images");
    m_found.crops = rowsOf("crops");
    m_found.augmented = rowsOf("augmented_images");
    m_found.synthetic = rowsOf("synthetic_images");
    m_found.checkpoints = rowsOf("training_checkpoints WHERE is_removed = 0");
}

void Verifier::checkDatabase()
{
    for (auto rows = m_database.query("PRAGMA integrity_check"); rows.next();) {
        if (const auto reason = rows.first<std::string>(); reason != "ok")
            note("project.damaged", {{"file", m_database.file().string()}, {"reason", reason}});
    }
    for (auto rows = m_database.query("PRAGMA foreign_key_check"); rows.next();) {
        std::string table;
        std::string row;
        rows.into(table, row);
        note("project.broken_reference", {{"table", table}, {"row", row}});
    }
}

// Rows made by a run of another kind, squares outside their image, a patient in two splits.
void Verifier::checkParents()
{
    constexpr auto wrongParents =
        "SELECT 'images', i.id FROM images AS i JOIN runs ON runs.id = run_id WHERE kind <> 'import'"
        " UNION ALL SELECT 'crops', c.id FROM crops AS c JOIN runs ON runs.id = run_id WHERE kind <> 'crop'"
        " UNION ALL SELECT 'crops', c.id FROM crops AS c JOIN images AS i ON i.id = image_id"
        " WHERE x + side > width OR y + side > height"
        " UNION ALL SELECT 'augmented_images', a.id FROM augmented_images AS a JOIN runs ON runs.id = run_id"
        " WHERE kind <> 'augment'"
        " UNION ALL SELECT 'training_checkpoints', t.id FROM training_checkpoints AS t"
        " JOIN runs ON runs.id = run_id WHERE kind <> 'train'"
        " UNION ALL SELECT 'synthetic_images', s.id FROM synthetic_images AS s JOIN runs ON runs.id = run_id"
        " WHERE kind NOT IN ('generate', 'evaluate')";
    for (auto rows = m_database.query(wrongParents); rows.next();) {
        std::string table;
        std::string row;
        rows.into(table, row);
        note("project.wrong_parent", {{"table", table}, {"row", row}});
    }
    for (auto rows = m_database.query("SELECT patient_id FROM leaks"); rows.next();)
        note("project.leak", {{"patient", rows.first<std::string>()}});
}

std::vector<NamedFile> Verifier::namedFiles()
{
    std::vector<NamedFile> files;
    for (auto rows = m_database.query("SELECT DISTINCT stored_name FROM stored_names"); rows.next();) {
        const auto storedName = rows.first<std::string>();
        files.push_back({m_files.path(storedName), storedName.substr(0, storedName.find('.'))});
    }
    const TrainingCheckpoints checkpoints(m_database, m_files, m_folder);
    for (auto rows = m_database.query("SELECT file, hash, model_file, model_hash FROM training_checkpoints"
                                      " WHERE is_removed = 0");
         rows.next();) {
        TrainingCheckpoint checkpoint;
        rows.into(checkpoint.file, checkpoint.hash, checkpoint.modelFile, checkpoint.modelHash);
        files.push_back({checkpoints.path(checkpoint), checkpoint.hash});
        if (const auto model = checkpoints.modelPath(checkpoint))
            files.push_back({*model, checkpoint.modelHash});
    }
    for (auto rows = m_database.query("SELECT path, hash FROM images WHERE stored_name = ''"); rows.next();) {
        auto& file = files.emplace_back();
        rows.into(file.path, file.hash);
        file.mayBeMissing = true;
    }
    return files;
}

void Verifier::checkFile(const NamedFile& file)
{
    std::error_code absent;
    if (!fs::exists(file.path, absent)) {
        if (file.mayBeMissing)
            ++m_found.missingSources;
        else
            note("project.file_missing", {{"file", file.path.string()}});
        return;
    }
    ++m_found.files;
    try {
        if (contentOf(file.path).hash != file.hash)
            note("project.file_altered", {{"file", file.path.string()}});
    } catch (const Error& error) {
        note(error.code(), error.arguments());
    }
}

} // namespace

Verification verify(Database& database, const fs::path& projectFolder, RunControl& control)
{
    return Verifier(database, projectFolder, control).run();
}

} // namespace histosynth
