// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/seven_zip_writer.h"

#include <zlib.h>

#include <QString>

#include "core/base/error.h"

namespace histosynth {

namespace {

// Property numbers of the format.
enum Property : char {
    End = 0x00,
    Header = 0x01,
    MainStreamsInfo = 0x04,
    FilesInfo = 0x05,
    PackInfo = 0x06,
    UnpackInfo = 0x07,
    SubStreamsInfo = 0x08,
    Size = 0x09,
    Checks = 0x0A,
    Folder = 0x0B,
    UnpackSize = 0x0C,
    StreamCount = 0x0D,
    EmptyStream = 0x0E,
    EmptyFile = 0x0F,
    Names = 0x11,
    ChangeTime = 0x14,
    Attributes = 0x15,
};

constexpr std::string_view signature("7z\xBC\xAF\x27\x1C\x00\x04", 8); // with the format's version 0.4
constexpr std::size_t startHeaderSize = 32;

constexpr std::uint64_t fixedTime = 125'911'584'000'000'000; // 1 January 2000 in units of 100 ns since 1601

// A plain file (Windows: archive bit) that also has Unix permissions, which stand in the upper half.
constexpr std::uint32_t fileAttributes = 0100644u << 16 | 0x8000u | 0x20u;

template <typename Number>
std::string littleEndian(Number value)
{
    std::string bytes;
    for (std::size_t i = 0; i < sizeof value; ++i)
        bytes += static_cast<char>(value >> (8 * i) & 0xFF);
    return bytes;
}

// The format's numbers of 1 to 9 bytes: the ones that lead the first byte count the bytes that follow.
std::string number(std::uint64_t value)
{
    std::string rest;
    unsigned mask = 0;
    for (int more = 0; more < 8; ++more) {
        const int free = 7 - more; // bits of the first byte that hold the top of the number
        if (value >> (8 * more) < 1ull << free)
            return static_cast<char>(mask | value >> (8 * more)) + rest;
        rest += static_cast<char>(value >> (8 * more) & 0xFF);
        mask |= 0x80u >> more;
    }
    return static_cast<char>(mask) + rest;
}

std::string bits(const std::vector<bool>& flags)
{
    std::string bytes((flags.size() + 7) / 8, '\0');
    for (std::size_t i = 0; i < flags.size(); ++i) {
        if (flags[i])
            bytes[i / 8] = static_cast<char>(bytes[i / 8] | 0x80 >> i % 8);
    }
    return bytes;
}

std::string property(Property name, const std::string& content)
{
    return static_cast<char>(name) + number(content.size()) + content;
}

std::uint32_t check(std::string_view bytes)
{
    return static_cast<std::uint32_t>(
        crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<z_size_t>(bytes.size())));
}

} // namespace

SevenZipWriter::SevenZipWriter(const std::filesystem::path& target)
    : m_target(target), m_file(target), m_device(QString::fromStdString(m_file.temporaryPath().string()))
{
    if (!m_device.open(QIODevice::WriteOnly | QIODevice::Truncate))
        fail();
    put(std::string(startHeaderSize, '\0')); // filled in at the end
}

void SevenZipWriter::write(const std::string& path, std::string_view bytes)
{
    put(bytes);
    m_entries.push_back({path, bytes.size(), check(bytes)});
    m_bytes += bytes.size();
}

void SevenZipWriter::finish()
{
    const std::string end = header();
    put(end);
    const std::string start =
        littleEndian(m_bytes) + littleEndian(std::uint64_t{end.size()}) + littleEndian(check(end));
    if (!m_device.seek(0))
        fail();
    put(std::string(signature) + littleEndian(check(start)) + start);
    if (!m_device.flush())
        fail();
    m_device.close();
    m_file.commit();
}

std::string SevenZipWriter::header() const
{
    return static_cast<char>(Header) + (m_bytes > 0 ? streamsInfo() : std::string()) + filesInfo() +
           static_cast<char>(End);
}

// All files lie one after the other in one stream that is only copied (method 0).
std::string SevenZipWriter::streamsInfo() const
{
    std::uint64_t count = 0;
    std::string sizes, lastSize, checks;
    for (const Entry& entry : m_entries) {
        if (entry.size == 0)
            continue;
        ++count;
        sizes += lastSize; // that of the very last follows from the whole and is not written
        lastSize = number(entry.size);
        checks += littleEndian(entry.check);
    }
    std::string info;
    info += static_cast<char>(MainStreamsInfo);
    info += static_cast<char>(PackInfo) + number(0) + number(1);
    info += static_cast<char>(Size) + number(m_bytes) + static_cast<char>(End);
    info += static_cast<char>(UnpackInfo);
    info += static_cast<char>(Folder) + number(1) + '\0' + number(1) + '\x01' + '\0';
    info += static_cast<char>(UnpackSize) + number(m_bytes) + static_cast<char>(End);
    info += static_cast<char>(SubStreamsInfo);
    info += static_cast<char>(StreamCount) + number(count);
    info += (sizes.empty() ? std::string() : static_cast<char>(Size) + sizes);
    info += static_cast<char>(Checks) + std::string(1, '\x01') + checks;
    info += static_cast<char>(End);
    info += static_cast<char>(End);
    return info;
}

std::string SevenZipWriter::filesInfo() const
{
    std::vector<bool> empty, emptyFiles;
    const std::string allThere("\x01\0", 2); // a value for every file, and here
    std::string names(1, '\0'), times = allThere, attributes = allThere;
    for (const Entry& entry : m_entries) {
        empty.push_back(entry.size == 0);
        if (entry.size == 0)
            emptyFiles.push_back(true); // not a folder
        for (const QChar unit : QString::fromStdString(entry.path))
            names += littleEndian(unit.unicode());
        names += littleEndian(char16_t{0});
        times += littleEndian(fixedTime);
        attributes += littleEndian(fileAttributes);
    }
    std::string info = static_cast<char>(FilesInfo) + number(m_entries.size());
    if (!emptyFiles.empty())
        info += property(EmptyStream, bits(empty)) + property(EmptyFile, bits(emptyFiles));
    info += property(Names, names) + property(ChangeTime, times) + property(Attributes, attributes);
    return info + static_cast<char>(End);
}

void SevenZipWriter::put(std::string_view bytes)
{
    if (m_device.write(bytes.data(), static_cast<qint64>(bytes.size())) != static_cast<qint64>(bytes.size()))
        fail();
}

void SevenZipWriter::fail() const
{
    throw Error(ErrorKind::OutOfResource, "file.cannot_write",
                {{"file", m_target.string()}, {"reason", m_device.errorString().toStdString()}});
}

} // namespace histosynth
