// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/folder_writer.h"

#include <QFile>
#include <system_error>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/base/error.h"

namespace histosynth {

namespace {

namespace fs = std::filesystem;

// A name that isTemporaryName() knows, so that what a killed program left behind can be found.
QString temporaryTemplate(const fs::path& target)
{
    return QString::fromStdString(target.string() + ".histosynth-tmp-XXXXXX");
}

fs::path pathOf(const QTemporaryDir& folder)
{
    return folder.path().toStdString();
}

} // namespace

FolderWriter::FolderWriter(fs::path target) : m_target(std::move(target)), m_temporary(temporaryTemplate(m_target))
{
    if (!m_temporary.isValid())
        fail(m_temporary.errorString().toStdString());
}

void FolderWriter::write(const std::string& path, std::string_view bytes)
{
    const fs::path file = pathOf(m_temporary) / fs::path(std::u8string(path.begin(), path.end()));
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    if (error)
        fail(error.message());
    writeFileAtomically(file, bytes);
}

void FolderWriter::finish()
{
    // QTemporaryDir makes folders that nobody else may enter.
    QFile::setPermissions(m_temporary.path(), QFile::permissions(m_temporary.path()) | QFile::ReadGroup |
                                                  QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
    std::error_code error;
    fs::path old;
    if (fs::exists(m_target, error)) {
        old = pathOf(m_temporary);
        old += "-old";
        fs::rename(m_target, old, error);
        if (error)
            fail(error.message());
    }
    fs::rename(pathOf(m_temporary), m_target, error);
    if (error) {
        std::error_code ignored;
        if (!old.empty())
            fs::rename(old, m_target, ignored);
        fail(error.message());
    }
    m_temporary.setAutoRemove(false);
    if (!old.empty())
        fs::remove_all(old, error);
}

void FolderWriter::fail(const std::string& reason) const
{
    throw Error(ErrorKind::OutOfResource, "file.cannot_write", {{"file", m_target.string()}, {"reason", reason}});
}

} // namespace histosynth
