// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/exporting/archive_writer.h"

namespace histosynth {

// A 7z file (format: 7zFormat.txt of the 7-Zip SDK) that stores its files as they are: PNGs shrink no further. Files
// go straight to the disk. KArchive's own 7z writer is not used: it spoils archives whose names are not Latin (KArchive
// 6.13), stamps folders with other times and holds everything in memory.
class SevenZipWriter : public ArchiveWriter {
public:
    explicit SevenZipWriter(const std::filesystem::path& target);

    void finish() override;

protected:
    void write(const std::string& path, std::string_view bytes) override;

private:
    struct Entry {
        std::string path;
        std::uint64_t size = 0;
        std::uint32_t check = 0; // CRC-32
    };

    std::string header() const;
    std::string streamsInfo() const;
    std::string filesInfo() const;
    void put(std::string_view bytes);
    [[noreturn]] void fail() const;

    std::filesystem::path m_target;
    AtomicFile m_file; // owns the temporary name
    QFile m_device;    // writes to it
    std::vector<Entry> m_entries;
    std::uint64_t m_bytes = 0; // of all files
};

} // namespace histosynth
