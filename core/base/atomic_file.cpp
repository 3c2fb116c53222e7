// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <fstream>
#include <system_error>
#include <utility>

#include "core/base/error.h"

namespace histosynth {

namespace {

constexpr std::string_view temporaryMark = ".histosynth-tmp-";

[[noreturn]] void fail(const std::filesystem::path& file, int errorNumber)
{
    throw Error(ErrorKind::OutOfResource, "file.cannot_write",
                {{"file", file.string()}, {"reason", std::generic_category().message(errorNumber)}});
}

std::filesystem::path temporaryName(const std::filesystem::path& target)
{
    static std::atomic<unsigned> counter{0};
    std::filesystem::path name = target;
    name += std::string(temporaryMark) + std::to_string(::getpid()) + "-" + std::to_string(counter++);
    return name;
}

// The rename itself is durable only once the folder is flushed; file systems that cannot do that need not.
void flushFolder(const std::filesystem::path& folder)
{
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

} // namespace

AtomicFile::AtomicFile(std::filesystem::path target) : m_target(std::move(target)), m_temporary(temporaryName(m_target))
{
    constexpr int readableByAll = 0644;
    m_descriptor = ::open(m_temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, readableByAll);
    if (m_descriptor < 0)
        fail(m_target, errno);
}

AtomicFile::~AtomicFile()
{
    if (m_descriptor < 0)
        return;
    close();
    ::unlink(m_temporary.c_str());
}

void AtomicFile::write(const void* bytes, std::size_t count)
{
    const char* next = static_cast<const char*>(bytes);
    while (count > 0) {
        const ssize_t written = ::write(m_descriptor, next, count);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            fail(m_target, errno);
        next += written;
        count -= static_cast<std::size_t>(written);
    }
}

void AtomicFile::commit()
{
    if (::fsync(m_descriptor) != 0)
        fail(m_target, errno);
    if (::rename(m_temporary.c_str(), m_target.c_str()) != 0)
        fail(m_target, errno);
    close();
    flushFolder(m_target.parent_path());
}

void AtomicFile::close() noexcept
{
    ::close(m_descriptor);
    m_descriptor = -1;
}

void writeFileAtomically(const std::filesystem::path& target, std::string_view bytes)
{
    AtomicFile file(target);
    file.write(bytes);
    file.commit();
}

bool isTemporaryName(const std::filesystem::path& file)
{
    return file.filename().string().find(temporaryMark) != std::string::npos;
}

std::string readFile(const std::filesystem::path& file, std::uintmax_t maximumBytes)
{
    const auto refuse = [&file](const std::string& reason) -> void {
        throw Error(ErrorKind::BadInput, "file.unreadable", {{"file", file.string()}, {"reason", reason}});
    };
    std::error_code status;
    const auto size = std::filesystem::file_size(file, status);
    if (status)
        refuse(status.message());
    if (size > maximumBytes)
        refuse("larger than " + std::to_string(maximumBytes) + " bytes");
    std::string bytes(size, '\0');
    std::ifstream stream(file, std::ios::binary);
    if (!stream.read(bytes.data(), static_cast<std::streamsize>(size)))
        refuse("cannot be read to its end");
    return bytes;
}

} // namespace histosynth
