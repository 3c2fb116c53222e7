// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KArchive>
#include <QFile>
#include <cstdint>
#include <memory>
#include <set>

#include "core/base/atomic_file.h"
#include "core/exporting/archive_writer.h"

namespace histosynth {

// A ZIP or tar.gz file through KArchive.
class PackedWriter : public ArchiveWriter {
public:
    PackedWriter(const std::filesystem::path& target, ArchiveFormat format);
    ~PackedWriter() override;

    void finish() override;

protected:
    void write(const std::string& path, std::string_view bytes) override;

private:
    void addFolders(const std::string& path);
    void requireRoom(const std::string& path, std::uint64_t bytes);
    void requireGood(bool written);
    [[noreturn]] void fail(const std::string& reason) const;

    std::filesystem::path m_target;
    ArchiveFormat m_format;
    AtomicFile m_file;                       // owns the temporary name
    QFile m_device;                          // writes to it
    std::unique_ptr<QIODevice> m_compressor; // tar.gz only
    std::unique_ptr<KArchive> m_archive;
    std::set<std::string> m_folders;
    std::uint64_t m_bytes = 0;
    std::uint64_t m_entries = 0;
};

} // namespace histosynth
