// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>
#include "core/exporting/archive_writer.h"

namespace histosynth {

// A folder, built under a temporary name beside the target.
class FolderWriter : public ArchiveWriter {
public:
    explicit FolderWriter(std::filesystem::path target);

    void finish() override;

protected:
    void write(const std::string& path, std::string_view bytes) override;

private:
    [[noreturn]] void fail(const std::string& reason) const;

    std::filesystem::path m_target;
    QTemporaryDir m_temporary; // deletes what it still holds at the end of its life
};

} // namespace histosynth
