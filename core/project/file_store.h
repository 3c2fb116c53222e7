// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/project/row_types.h"

namespace histosynth {

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

    // Deletes the file, once the running transaction is through, if no row names it by then.
    void release(const std::string& storedName);

    // Deletes all files that no row names and all unfinished ones; returns how many. A fast listing.
    std::size_t removeOrphans();

private:
    void markUnsettled();
    std::filesystem::path prepare(const std::string& storedName);

    Database* m_database;
    std::filesystem::path m_folder; // of the project
    bool m_isMarked = false;
};

} // namespace histosynth
