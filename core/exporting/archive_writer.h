// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <string_view>

namespace histosynth {

enum class ArchiveFormat { Folder, Zip, SevenZip, TarGz };

// By the file name's end: .zip, .7z, .tar.gz or .tgz in any case; a name without extension is a folder. Throws Error
// (WrongUsage) "export.unknown_format" {file} for any other.
ArchiveFormat archiveFormatOf(const std::filesystem::path& target);

// An archive or a folder that appears whole or not at all. Files go to a temporary name beside the target; finish()
// flushes and renames. Without finish() nothing is left. The same files in the same order give the same bytes: times,
// owners and permissions are fixed.
// Errors: Error (OutOfResource) "file.cannot_write" {file, reason}; Error (Internal) "export.unsafe_path" {path};
// Error (OutOfResource) "export.archive_too_large" {file, limit} where the format can hold no more.
class ArchiveWriter {
public:
    ArchiveWriter() = default;
    ArchiveWriter(const ArchiveWriter&) = delete;
    ArchiveWriter& operator=(const ArchiveWriter&) = delete;
    virtual ~ArchiveWriter() = default;

    // `path`: see isSafePath(); never the same twice, not even in another case.
    void add(const std::string& path, std::string_view bytes);

    virtual void finish() = 0;

protected:
    virtual void write(const std::string& path, std::string_view bytes) = 0;

private:
    std::set<std::string> m_added; // keys, see nameKey()
};

// Opens the target for writing. What stands there is replaced only with `force`, and at the very end; a folder only if
// it is empty or one of our exports, so that nobody's files are deleted (an empty one is taken without `force`). Throws
// Error (WrongUsage) "export.target_exists" {file}, "export.not_an_export" {file}, "export.unknown_format" {file};
// Error (OutOfResource) "file.cannot_write" {file, reason}.
std::unique_ptr<ArchiveWriter> openArchive(const std::filesystem::path& target, bool force);

// What the manifest.json of our exports has as its "format".
inline constexpr std::string_view exportFormatName = "histosynth-export";

} // namespace histosynth
