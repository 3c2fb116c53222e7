// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <system_error>

#include "core/base/error.h"

namespace histosynth {

namespace {

std::filesystem::path lockFile(const std::filesystem::path& projectFolder)
{
    return projectFolder / "project.lock";
}

[[noreturn]] void throwNotWritable(const std::filesystem::path& folder, int systemError)
{
    throw Error(ErrorKind::OutOfResource, "project.not_writable",
                {{"folder", folder.string()}, {"reason", std::generic_category().message(systemError)}});
}

} // namespace

ProjectLock::ProjectLock(const std::filesystem::path& projectFolder)
{
    constexpr int writableByOwner = 0644;
    m_descriptor = ::open(lockFile(projectFolder).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, writableByOwner);
    if (m_descriptor < 0)
        throwNotWritable(projectFolder, errno);
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0) {
        noteHolder();
        return;
    }
    const int systemError = errno;
    ::close(m_descriptor);
    if (systemError != EWOULDBLOCK)
        throwNotWritable(projectFolder, systemError);
    const auto holder = lockHolder(projectFolder);
    throw Error(ErrorKind::OutOfResource, "project.locked",
                {{"folder", projectFolder.string()}, {"pid", holder.pid}, {"host", holder.host}});
}

ProjectLock::~ProjectLock()
{
    ::close(m_descriptor);
}

void ProjectLock::noteHolder() const
{
    std::array<char, 256> host{};
    ::gethostname(host.data(), host.size() - 1);
    const std::string note = std::to_string(::getpid()) + "\n" + host.data() + "\n";
    // On a full disk the note is missing, the lock holds all the same.
    if (::ftruncate(m_descriptor, 0) == 0)
        static_cast<void>(!::pwrite(m_descriptor, note.data(), note.size(), 0));
}

LockHolder lockHolder(const std::filesystem::path& projectFolder)
{
    LockHolder holder;
    std::ifstream note(lockFile(projectFolder));
    std::string line;
    if (std::getline(note, line) && !line.empty())
        holder.pid = line;
    if (std::getline(note, line) && !line.empty())
        holder.host = line;
    return holder;
}

} // namespace histosynth
