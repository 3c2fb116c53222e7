// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace histosynth {

// Bytes of an image that decoders read at will, so that a large file is never in memory as a whole. For one thread at a
// time. Reading never throws: it is called from within C libraries.
class ByteSource {
public:
    explicit ByteSource(std::string name) : m_name(std::move(name)) {}
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    virtual ~ByteSource() = default;

    // The file's name for messages.
    const std::string& name() const { return m_name; }

    virtual std::uint64_t size() const = 0;

    // Copies up to `count` bytes from `offset` on; fewer only where the bytes end. Returns how many.
    virtual std::size_t read(std::uint64_t offset, void* to, std::size_t count) = 0;

private:
    std::string m_name;
};

// Bytes in memory, which must outlive this.
class MemorySource : public ByteSource {
public:
    MemorySource(std::string_view bytes, std::string name) : ByteSource(std::move(name)), m_bytes(bytes) {}

    std::uint64_t size() const override { return m_bytes.size(); }
    std::size_t read(std::uint64_t offset, void* to, std::size_t count) override;

private:
    std::string_view m_bytes;
};

// A regular file. Throws Error (BadInput) "file.unreadable" {file, reason} where it cannot be opened.
class FileSource : public ByteSource {
public:
    explicit FileSource(const std::filesystem::path& file);

    std::uint64_t size() const override { return m_size; }
    std::size_t read(std::uint64_t offset, void* to, std::size_t count) override;

private:
    std::size_t readDirectly(std::uint64_t offset, char* to, std::size_t count);

    std::ifstream m_stream;
    std::uint64_t m_size = 0;
    std::vector<char> m_window; // the part of the file from m_windowStart on that was read last
    std::uint64_t m_windowStart = 0;
};

} // namespace histosynth
