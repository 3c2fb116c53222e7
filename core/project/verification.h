// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/base/run_control.h"
#include "core/project/row_types.h"

namespace histosynth {

// What a full check of a project found. `problems` says what is wrong, empty means sound:
// "project.damaged" {file, reason}, "project.broken_reference" {table, row}, "project.file_missing" {file},
// "project.file_altered" {file}, "project.orphan" {file}, "project.leak" {patient}, "project.wrong_parent" {table,
// row}.
struct Verification {
    std::int64_t images = 0;
    std::int64_t crops = 0;
    std::int64_t augmented = 0;
    std::int64_t synthetic = 0;
    std::int64_t checkpoints = 0;
    std::int64_t files = 0;          // whose content was read and compared
    std::int64_t missingSources = 0; // no problem: their crops have their pixels
    std::int64_t orphans = 0;        // files without a row, no problem: Project::cleanUp() deletes them
    std::vector<Notice> problems;
};

// Reads every file of the project and every source. Progress goes to `control` as "verify".
Verification verify(Database& database, const std::filesystem::path& projectFolder, RunControl& control);

} // namespace histosynth
