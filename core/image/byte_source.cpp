// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/byte_source.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "core/base/error.h"
#include "core/base/options.h"

namespace histosynth {

namespace {

// Enough for the header of nearly every image in one go.
constexpr std::size_t windowBytes = 16 * 1024;

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& reason)
{
    throw Error(ErrorKind::BadInput, "file.unreadable", {{"file", file.string()}, {"reason", reason}});
}

} // namespace

std::size_t MemorySource::read(std::uint64_t offset, void* to, std::size_t count)
{
    if (offset >= m_bytes.size())
        return 0;
    const std::size_t given = std::min<std::uint64_t>(count, m_bytes.size() - offset);
    std::memcpy(to, m_bytes.data() + offset, given);
    return given;
}

FileSource::FileSource(const std::filesystem::path& file) : ByteSource(file.string())
{
    std::error_code failure;
    const auto status = std::filesystem::status(file, failure);
    if (failure)
        refuse(file, failure.message());
    if (std::filesystem::is_directory(status))
        refuse(file, HISTOSYNTH_TEXT("it is a folder"));
    // Opening a pipe or a device could wait for ever.
    if (!std::filesystem::is_regular_file(status))
        refuse(file, HISTOSYNTH_TEXT("it is not a regular file"));
    m_size = std::filesystem::file_size(file, failure);
    m_window.reserve(windowBytes);           // reading must not throw
    m_stream.rdbuf()->pubsetbuf(nullptr, 0); // the window is the buffer
    errno = 0;
    m_stream.open(file, std::ios::binary);
    if (failure || !m_stream)
        refuse(file, failure ? failure.message() : std::generic_category().message(errno));
}

std::size_t FileSource::read(std::uint64_t offset, void* to, std::size_t count)
{
    char* target = static_cast<char*>(to);
    if (offset >= m_size)
        return 0;
    if (count >= windowBytes)
        return readDirectly(offset, target, count);
    const auto held = [this, offset] {
        return offset >= m_windowStart && offset < m_windowStart + m_window.size()
                   ? m_window.size() - static_cast<std::size_t>(offset - m_windowStart)
                   : 0;
    };
    if (held() < std::min<std::uint64_t>(count, m_size - offset)) {
        m_window.resize(windowBytes);
        m_windowStart = offset;
        m_window.resize(readDirectly(offset, m_window.data(), windowBytes));
    }
    const std::size_t given = std::min(count, held());
    if (given > 0)
        std::memcpy(target, m_window.data() + (offset - m_windowStart), given);
    return given;
}

std::size_t FileSource::readDirectly(std::uint64_t offset, char* to, std::size_t count)
{
    m_stream.clear();
    m_stream.seekg(static_cast<std::streamoff>(offset));
    m_stream.read(to, static_cast<std::streamsize>(count));
    return static_cast<std::size_t>(m_stream.gcount());
}

} // namespace histosynth
