// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "core/base/run_control.h"
#include "core/project/database.h"
#include "core/project/migrations.h"

namespace histosynth {

// How the database of a project was opened, and how to open it once more.
struct OpenedDatabase {
    std::unique_ptr<Database> database;
    std::filesystem::path file;       // that was opened: project.sqlite or a copy of it
    std::shared_ptr<const void> copy; // keeps the copy, if it is one
    std::vector<Notice> notices;      // "project.migrated" {from, to, backup}
};

std::filesystem::path databaseFile(const std::filesystem::path& projectFolder);

// Makes a new database, whole or not at all, by `fill`, which finds the tables made.
void createDatabase(const std::filesystem::path& projectFolder, std::span<const Migration> steps,
                    const std::function<void(Database&)>& fill);

// The caller holds the project's lock. Migrates an older version. Errors as listed at Project::open().
OpenedDatabase openForWriting(const std::filesystem::path& projectFolder, std::span<const Migration> steps);

// Reads beside a writer of another program; also from a disk on which nothing can be written.
OpenedDatabase openForReading(const std::filesystem::path& projectFolder, std::span<const Migration> steps);

// Any thread. Throws Error (OutOfResource) "project.gone" {folder}.
OpenedDatabase openAgain(const OpenedDatabase& opened);

} // namespace histosynth
