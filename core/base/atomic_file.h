// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace histosynth {

// A file that appears whole or not at all: bytes go to a temporary name in the same folder; commit() flushes them to
// the disk and renames. Without commit() the temporary file is removed and what stood there before stays. Errors: Error
// (OutOfResource) "file.cannot_write" {file, reason}, e.g. on a full or read-only disk.
class AtomicFile {
public:
    explicit AtomicFile(std::filesystem::path target);
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;
    ~AtomicFile();

    void write(const void* bytes, std::size_t count);
    void write(std::string_view bytes) { write(bytes.data(), bytes.size()); }
    void commit();

    // Where the bytes are until commit(), for a library that insists on writing the file by itself.
    const std::filesystem::path& temporaryPath() const { return m_temporary; }

private:
    void close() noexcept;

    std::filesystem::path m_target;
    std::filesystem::path m_temporary;
    int m_descriptor = -1;
};

void writeFileAtomically(const std::filesystem::path& target, std::string_view bytes);

// True for names that AtomicFile gives to unfinished files: what a killed program left behind and may be deleted.
bool isTemporaryName(const std::filesystem::path& file);

// Reads a whole file of at most `maximumBytes`. Throws Error (BadInput) "file.unreadable" {file, reason}.
std::string readFile(const std::filesystem::path& file, std::uintmax_t maximumBytes);

} // namespace histosynth
