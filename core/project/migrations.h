// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <span>

#include "core/project/database.h"

namespace histosynth {

// What brings a database from version - 1 to `version`; version 0 is an empty file. A step that has been released is
// never changed again: a new one is added.
struct Migration {
    int version = 0;
    const char* sql = "";
};

std::span<const Migration> migrations();

int schemaVersion(Database& database);

// Takes all steps that are still to do, in one transaction. A database that has content is copied first, beside the
// file, as "project-version-<old version>-<time>.sqlite"; returns that copy.
std::optional<std::filesystem::path> migrate(Database& database, std::span<const Migration> steps);

} // namespace histosynth
