// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/sqlite_error.h"

#include <sqlite3.h>

#include <cerrno>
#include <new>
#include <string>
#include <system_error>

#include "core/base/error.h"

namespace histosynth {

namespace {

bool isOutOfSpace(int systemError)
{
    return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
}

// A file that is shorter than it says is damaged; anything else about reading and writing is the disk's doing.
[[noreturn]] void throwDiskError(int extended, int systemError, const std::filesystem::path& file,
                                 const std::string& message)
{
    if (extended == SQLITE_IOERR_SHORT_READ || extended == SQLITE_IOERR_CORRUPTFS)
        throw Error(ErrorKind::BadInput, "project.damaged", {{"file", file.string()}, {"reason", message}});
    if (isOutOfSpace(systemError) || extended == SQLITE_IOERR_SHMSIZE)
        throw Error(ErrorKind::OutOfResource, "project.disk_full", {{"file", file.string()}});
    const auto reason = systemError == 0 ? message : message + ", " + std::generic_category().message(systemError);
    throw Error(ErrorKind::OutOfResource, "project.disk_error", {{"file", file.string()}, {"reason", reason}});
}

} // namespace

void throwSqliteError(sqlite3* handle, int result, const std::filesystem::path& file)
{
    const int extended = handle ? sqlite3_extended_errcode(handle) : result;
    const int systemError = handle ? sqlite3_system_errno(handle) : 0;
    const std::string message = handle ? sqlite3_errmsg(handle) : sqlite3_errstr(result);
    constexpr int primaryBits = 0xff;
    switch (result & primaryBits) {
    case SQLITE_FULL:
        throw Error(ErrorKind::OutOfResource, "project.disk_full", {{"file", file.string()}});
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        throwDiskError(extended, systemError, file, message);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw Error(ErrorKind::OutOfResource, "project.busy", {{"file", file.string()}});
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        throw Error(ErrorKind::OutOfResource, "project.read_only", {{"folder", file.parent_path().string()}});
    case SQLITE_CONSTRAINT:
        throw Error(ErrorKind::Internal, "project.constraint", {{"reason", message}});
    case SQLITE_NOMEM:
        throw std::bad_alloc();
    default: // also SQLITE_ERROR: our statements fit every sound database of this version
        throw Error(ErrorKind::BadInput, "project.damaged", {{"file", file.string()}, {"reason", message}});
    }
}

} // namespace histosynth
