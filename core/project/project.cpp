// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"

#include <QtCore/QUuid>

#include <algorithm>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/project/database_opening.h"
#include "core/project/project_lock.h"

namespace fs = std::filesystem;

namespace histosynth {

struct Project::Parts {
    Parts(fs::path projectFolder, std::shared_ptr<const ProjectLock> writersLock, OpenedDatabase openedDatabase)
        : folder(std::move(projectFolder)), lock(std::move(writersLock)), opened(std::move(openedDatabase)),
          database(*opened.database)
    {
    }

    fs::path folder;
    std::shared_ptr<const ProjectLock> lock; // null when read-only; shared by all connections of this program
    OpenedDatabase opened;
    Database& database;
    std::optional<Notice> readOnlyReason;

    FileStore files{database, folder};
    Classes classes{database};
    Patients patients{database};
    Images images{database, files};
    Crops crops{database, files};
    AnnotationClasses annotationClasses{database};
    Annotations annotations{database};
    AugmentedImages augmentedImages{database, files};
    Splits splits{database};
    Runs runs{database, files, folder};
    RunLog runLog{database};
    TrainingCheckpoints trainingCheckpoints{database, files, folder};
    Metrics metrics{database};
    SyntheticImages syntheticImages{database, files};
    EditLog edits{database, files};
};

namespace {

fs::path absoluteFolder(const fs::path& folder)
{
    auto normal = fs::absolute(folder).lexically_normal();
    return normal.has_filename() ? normal : normal.parent_path();
}

bool isUnfinishedDatabase(const fs::path& name)
{
    return name.string().starts_with(databaseFile({}).string()) && isTemporaryName(name);
}

// What a creation that was killed has left may be there: its lock, its unfinished database and its folders. Folders of
// these names without the rest are the user's own, unless they are empty.
void requireEmpty(const fs::path& folder)
{
    const auto refuse = [&folder](const char* code) {
        throw Error(ErrorKind::BadInput, code, {{"folder", folder.string()}});
    };
    bool wasBegun = false;
    bool hasFiles = false;
    std::error_code status;
    for (fs::directory_iterator entry(folder, status), end; !status && entry != end; entry.increment(status)) {
        const auto name = entry->path().filename();
        if (name == databaseFile(folder).filename())
            refuse("project.exists");
        if (name == "project.lock" || isUnfinishedDatabase(name))
            wasBegun = true;
        else if (name == "files" || name == "runs")
            hasFiles = hasFiles || !fs::is_empty(entry->path(), status);
        else
            refuse("project.folder_not_empty");
    }
    if (hasFiles && !wasBegun)
        refuse("project.folder_not_empty");
}

void removeUnfinishedDatabases(const fs::path& folder)
{
    std::error_code stays;
    std::vector<fs::path> found;
    for (fs::directory_iterator entry(folder, stays), end; entry != end; entry.increment(stays)) {
        if (isUnfinishedDatabase(entry->path().filename()))
            found.push_back(entry->path());
    }
    for (const auto& file : found)
        fs::remove(file, stays);
}

void makeFolders(const fs::path& folder)
{
    std::error_code status;
    fs::create_directories(folder, status);
    if (!status)
        requireEmpty(folder);
    for (const auto* inner : {"files", "runs"}) {
        if (!status)
            fs::create_directories(folder / inner, status);
    }
    if (status) {
        throw Error(ErrorKind::OutOfResource, "project.not_writable",
                    {{"folder", folder.string()}, {"reason", status.message()}});
    }
}

void fillNew(Database& database, const std::vector<ImageClass>& classes)
{
    Transaction transaction(database);
    const auto note = [&database](const char* name, const std::string& value) {
        database.execute("INSERT INTO facts (name, value) VALUES (?, ?)", {name, value});
    };
    note("id", QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString());
    note("created_at", utcNow());
    note("created_by", HISTOSYNTH_VERSION);
    for (const auto& imageClass : classes)
        Classes(database).add(imageClass);
    transaction.commit();
}

// Runs that say they go on, while no program holds the lock but this one.
std::int64_t markInterrupted(Database& database)
{
    return database.execute("UPDATE runs SET state = ?, finished_at = ? WHERE state IN ('running', 'paused')",
                            {RunState::Interrupted, utcNow()});
}

} // namespace

Project::Project(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Project::Project(Project&&) noexcept = default;
Project& Project::operator=(Project&&) noexcept = default;
Project::~Project() = default;

Project Project::create(const fs::path& folder, const std::vector<ImageClass>& classes)
{
    Classes::requireUsable(classes);
    const auto absolute = absoluteFolder(folder);
    makeFolders(absolute);
    auto lock = std::make_shared<const ProjectLock>(absolute);
    requireEmpty(absolute); // another program may have come first
    removeUnfinishedDatabases(absolute);
    createDatabase(absolute, migrations(), [&](Database& database) { fillNew(database, classes); });
    return Project(std::make_unique<Parts>(absolute, std::move(lock), openForWriting(absolute, migrations())));
}

Project Project::openToWrite(const fs::path& folder)
{
    auto lock = std::make_shared<const ProjectLock>(folder);
    Project project(std::make_unique<Parts>(folder, std::move(lock), openForWriting(folder, migrations())));
    auto& parts = *project.m_parts;
    const auto interrupted = markInterrupted(parts.database);
    if (interrupted > 0)
        parts.opened.notices.push_back({"project.runs_interrupted", {{"count", std::to_string(interrupted)}}});
    // Notices so far tell of a migration, which may have been killed before, and of runs that were.
    if (parts.files.isUnsettled() || !parts.opened.notices.empty()) {
        // Without such a run the files are only those of rows that were deleted or replaced.
        if (const auto count = project.cleanUp().files; interrupted > 0 && count > 0)
            parts.opened.notices.push_back({"project.orphans_removed", {{"count", std::to_string(count)}}});
    }
    return project;
}

Project Project::open(const fs::path& folder, OpenMode mode)
{
    const auto absolute = absoluteFolder(folder);
    std::error_code absent;
    if (!fs::exists(databaseFile(absolute), absent))
        throw Error(ErrorKind::BadInput, "project.not_found", {{"folder", absolute.string()}});
    std::optional<Notice> reason;
    if (mode != OpenMode::ReadOnly) {
        try {
            return openToWrite(absolute);
        } catch (const Error& error) {
            if (mode == OpenMode::Write || error.kind() != ErrorKind::OutOfResource)
                throw;
            reason = Notice{error.code(), error.arguments()};
        }
    }
    Project project(std::make_unique<Parts>(absolute, nullptr, openForReading(absolute, migrations())));
    project.m_parts->readOnlyReason = std::move(reason);
    return project;
}

Project Project::another() const
{
    Project project(std::make_unique<Parts>(m_parts->folder, m_parts->lock, openAgain(m_parts->opened)));
    project.m_parts->readOnlyReason = m_parts->readOnlyReason;
    return project;
}

const fs::path& Project::folder() const
{
    return m_parts->folder;
}

std::string Project::id() const
{
    return m_parts->database.value<std::string>("SELECT value FROM facts WHERE name = 'id'");
}

bool Project::isReadOnly() const
{
    return m_parts->database.isReadOnly();
}

bool Project::isThere() const
{
    return m_parts->database.isThere();
}

const std::optional<Notice>& Project::readOnlyReason() const
{
    return m_parts->readOnlyReason;
}

const std::vector<Notice>& Project::openingNotices() const
{
    return m_parts->opened.notices;
}

Transaction Project::transaction()
{
    return Transaction(m_parts->database);
}

EditLog& Project::edits()
{
    return m_parts->edits;
}

FileStore& Project::files()
{
    return m_parts->files;
}

Classes& Project::classes()
{
    return m_parts->classes;
}

Patients& Project::patients()
{
    return m_parts->patients;
}

Images& Project::images()
{
    return m_parts->images;
}

Crops& Project::crops()
{
    return m_parts->crops;
}

AnnotationClasses& Project::annotationClasses()
{
    return m_parts->annotationClasses;
}

Annotations& Project::annotations()
{
    return m_parts->annotations;
}

AugmentedImages& Project::augmentedImages()
{
    return m_parts->augmentedImages;
}

Splits& Project::splits()
{
    return m_parts->splits;
}

Runs& Project::runs()
{
    return m_parts->runs;
}

RunLog& Project::runLog()
{
    return m_parts->runLog;
}

TrainingCheckpoints& Project::trainingCheckpoints()
{
    return m_parts->trainingCheckpoints;
}

Metrics& Project::metrics()
{
    return m_parts->metrics;
}

SyntheticImages& Project::syntheticImages()
{
    return m_parts->syntheticImages;
}

std::vector<ClassSummary> Project::summary()
{
    return summarize(m_parts->database);
}

Verification Project::verify(RunControl& control)
{
    return histosynth::verify(m_parts->database, m_parts->folder, control);
}

FreedSpace Project::cleanUp()
{
    return m_parts->files.removeOrphans();
}

} // namespace histosynth
