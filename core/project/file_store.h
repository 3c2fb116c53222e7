// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/project/row_types.h"

namespace histosynth {

// Path and name up to the first dot: what the files of one training step share ("step-000500.training.safetensors" and
// the model file "step-000500.safetensors").
std::filesystem::path commonName(const std::filesystem::path& file);

// The bytes of a file, or of all files in a folder; what cannot be read now counts nothing.
std::uint64_t bytesOnDisk(const std::filesystem::path& fileOrFolder);

// What a clean-up has deleted.
struct FreedSpace {
    std::size_t files = 0; // a whole folder of a run counts as one
    std::uint64_t bytes = 0;
};

// The files of a project, named by their content: files/<two digits>/<SHA-256>.<extension>. Rows name them by the last
// part ("<SHA-256>.<extension>", called the stored name here). A file is stored before the row that names it, so a
// row's file always exists; a file that no row names (its program was killed in between) is deleted by
// Project::cleanUp(), which the next writer runs.
class FileStore {
public:
    FileStore(Database& database, std::filesystem::path projectFolder);

    // Writes the bytes whole or not at all and returns their stored name; what is there already is not written again.
    // `extension` without dot, lower case: "png". Errors: Error (OutOfResource) "file.cannot_write" {file, reason};
    // "project.read_only" {folder}.
    std::string store(std::string_view bytes, std::string_view extension);

    // The same for the content of a file, which is not changed; its hash must be `expectedHash`, else Error (BadInput)
    // "project.file_changed" {file}: it was changed while it was read.
    std::string storeCopy(const std::filesystem::path& file, const std::string& expectedHash);

    // Where a stored name lies.
    std::filesystem::path path(const std::string& storedName) const;

    // Reads a stored file. Throws Error (BadInput) "project.file_missing" {file}.
    std::string read(const std::string& storedName) const;

    // To be called before a row that names a file is deleted, and before a file is written elsewhere in the project:
    // leaves a mark on the disk, by which the next writer knows that there may be files without rows.
    void markUnsettled();
    bool isUnsettled() const;

    // All files that no row names, and all unfinished ones; only what has a name and a place that this program gives.
    // A fast listing.
    std::vector<std::filesystem::path> orphans() const;

    // Deletes them. Nothing else may write to the project meanwhile.
    FreedSpace removeOrphans();

private:
    std::vector<std::filesystem::path> unnamedStoredFiles() const;
    std::vector<std::filesystem::path> unnamedRunFiles() const;

    Database* m_database;
    std::filesystem::path m_folder; // of the project
};

} // namespace histosynth
