// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

struct sqlite3;

namespace histosynth {

// Throws the Error for what has just failed on the connection, `result` being SQLite's result code: (BadInput)
// "project.damaged" {file, reason}; (OutOfResource) "project.disk_full" {file}, "project.busy" {file},
// "project.read_only" {folder}, "project.disk_error" {file, reason}; (Internal) "project.constraint" {reason}.
[[noreturn]] void throwSqliteError(sqlite3* handle, int result, const std::filesystem::path& file);

} // namespace histosynth
