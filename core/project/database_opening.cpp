// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/database_opening.h"

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/base/error.h"

namespace fs = std::filesystem;

namespace histosynth {

namespace {

constexpr int applicationId = 0x48735970; // "HsYp" in the header of the file

fs::path writeAheadLog(const fs::path& file)
{
    return file.string() + "-wal";
}

bool hasContent(const fs::path& file)
{
    std::error_code absent;
    const auto size = fs::file_size(file, absent);
    return !absent && size > 0;
}

// SQLite finds most damage only where it reads. Its quick check reads everything: done when the last program did not
// close the database, and always while it costs nothing to speak of.
void checkPages(Database& database, const fs::path& file, bool isSuspect)
{
    constexpr std::int64_t quicklyReadBytes = 32 << 20;
    const auto bytes =
        database.value<std::int64_t>("PRAGMA page_count") * database.value<std::int64_t>("PRAGMA page_size");
    // Pages may still be in the log alone. Without one SQLite takes what is missing of the last page for zeros.
    if (!hasContent(writeAheadLog(file)) && fs::file_size(file) < static_cast<std::uintmax_t>(bytes))
        database.throwDamaged("it was cut short");
    if (!isSuspect && bytes > quicklyReadBytes)
        return;
    const auto verdict = database.value<std::string>("PRAGMA quick_check(1)");
    if (verdict != "ok")
        database.throwDamaged(verdict);
}

void checkVersion(Database& database, std::span<const Migration> steps)
{
    if (database.value<int>("PRAGMA application_id") != applicationId)
        database.throwDamaged("it is not the database of a HistoSynth project");
    const int version = schemaVersion(database);
    const int known = steps.back().version;
    if (version > known) {
        throw Error(ErrorKind::BadInput, "project.newer_version",
                    {{"file", database.file().string()},
                     {"version", std::to_string(version)},
                     {"known", std::to_string(known)}});
    }
    if (version < known && database.isReadOnly()) {
        throw Error(ErrorKind::BadInput, "project.older_version",
                    {{"file", database.file().string()}, {"version", std::to_string(version)}});
    }
}

void requireFile(const fs::path& projectFolder)
{
    std::error_code absent;
    if (!fs::is_regular_file(databaseFile(projectFolder), absent))
        throw Error(ErrorKind::BadInput, "project.not_found", {{"folder", projectFolder.string()}});
}

// A folder for a copy of the database, gone when the last owner is.
std::shared_ptr<const fs::path> temporaryFolder()
{
    std::string name = (fs::temp_directory_path() / "histosynth-XXXXXX").string();
    if (!::mkdtemp(name.data())) {
        throw Error(ErrorKind::OutOfResource, "file.cannot_write",
                    {{"file", name}, {"reason", std::generic_category().message(errno)}});
    }
    return {new fs::path(name), [](const fs::path* folder) {
                std::error_code ignored;
                fs::remove_all(*folder, ignored);
                delete folder;
            }};
}

// Opens and checks `file`, which is the project's database or a copy of it.
std::unique_ptr<Database> openChecked(const fs::path& file, Database::Access access, std::span<const Migration> steps,
                                      const fs::path& shownAs)
{
    const bool wasNotClosed = access == Database::Access::Write && hasContent(writeAheadLog(file));
    auto database = std::make_unique<Database>(file, access, shownAs);
    checkVersion(*database, steps);
    checkPages(*database, file, wasNotClosed);
    return database;
}

// SQLite reads a write-ahead log only where it may write an index of it. On a disk where it may not, there is no
// writer: without a log the file is complete in itself; with one (its writer was killed) both are read from a copy.
OpenedDatabase openOnFixedDisk(const fs::path& file, std::span<const Migration> steps)
{
    if (!hasContent(writeAheadLog(file))) {
        return {openChecked(file, Database::Access::Immutable, steps, file), file, {}, {}};
    }
    const auto folder = temporaryFolder();
    const auto copy = *folder / file.filename();
    std::error_code status;
    fs::copy_file(file, copy, status);
    if (!status)
        fs::copy_file(writeAheadLog(file), writeAheadLog(copy), status);
    if (status) {
        throw Error(ErrorKind::OutOfResource, "project.disk_error",
                    {{"file", file.string()}, {"reason", status.message()}});
    }
    return {openChecked(copy, Database::Access::Read, steps, file), copy, folder, {}};
}

} // namespace

fs::path databaseFile(const fs::path& projectFolder)
{
    return projectFolder / "project.sqlite";
}

void createDatabase(const fs::path& projectFolder, std::span<const Migration> steps,
                    const std::function<void(Database&)>& fill)
{
    AtomicFile file(databaseFile(projectFolder));
    {
        Database database(file.temporaryPath(), Database::Access::Create, databaseFile(projectFolder));
        database.executeScript("PRAGMA application_id = " + std::to_string(applicationId));
        migrate(database, steps);
        fill(database);
    }
    file.commit();
}

OpenedDatabase openForWriting(const fs::path& projectFolder, std::span<const Migration> steps)
{
    requireFile(projectFolder);
    const auto file = databaseFile(projectFolder);
    OpenedDatabase opened{openChecked(file, Database::Access::Write, steps, file), file, {}, {}};
    auto& database = *opened.database;
    if (const auto mode = database.value<std::string>("PRAGMA journal_mode = WAL"); mode != "wal")
        database.throwDamaged("journal mode " + mode);
    const int version = schemaVersion(database);
    if (const auto backup = migrate(database, steps)) {
        opened.notices.push_back({"project.migrated",
                                  {{"from", std::to_string(version)},
                                   {"to", std::to_string(steps.back().version)},
                                   {"backup", backup->string()}}});
    }
    return opened;
}

OpenedDatabase openForReading(const fs::path& projectFolder, std::span<const Migration> steps)
{
    requireFile(projectFolder);
    const auto file = databaseFile(projectFolder);
    try {
        return {openChecked(file, Database::Access::Read, steps, file), file, {}, {}};
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::OutOfResource || error.code() == "project.busy")
            throw;
    }
    return openOnFixedDisk(file, steps);
}

OpenedDatabase openAgain(const OpenedDatabase& opened)
{
    const auto& database = *opened.database;
    database.requireThere(); // else another one may be in its place
    return {std::make_unique<Database>(opened.file, database.access(), database.file()), opened.file, opened.copy, {}};
}

} // namespace histosynth
