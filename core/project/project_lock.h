// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace histosynth {

// Who writes to a project, for a message: the lock itself does not depend on it.
struct LockHolder {
    std::string pid = "?";
    std::string host = "?";
};

// The right to write to a project: a lock of the operating system on the file project.lock, gone as soon as its
// process is, however that ended. Held from construction to destruction; may be destroyed on any thread.
class ProjectLock {
public:
    // Errors: Error (OutOfResource) "project.locked" {folder, pid, host} if another holds it; "project.not_writable"
    // {folder, reason} if the folder cannot be written to.
    explicit ProjectLock(const std::filesystem::path& projectFolder);
    ProjectLock(const ProjectLock&) = delete;
    ProjectLock& operator=(const ProjectLock&) = delete;
    ~ProjectLock();

private:
    void noteHolder() const;

    int m_descriptor = -1;
};

LockHolder lockHolder(const std::filesystem::path& projectFolder);

} // namespace histosynth
