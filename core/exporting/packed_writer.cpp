// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/packed_writer.h"

#include <KCompressionDevice>
#include <KTar>
#include <KZip>
#include <QByteArrayView>
#include <QDateTime>
#include <QTimeZone>
#include <array>

#include "core/base/error.h"

namespace histosynth {

namespace {

// The same for all entries, so that the same files make the same archive. ZIP knows no time before 1980.
const QDateTime& fixedTime()
{
    static const QDateTime time(QDate(2000, 1, 1), QTime(0, 0), QTimeZone::UTC);
    return time;
}

constexpr mode_t filePermissions = 0100644;
constexpr mode_t folderPermissions = 040755;

// KArchive writes no ZIP64.
constexpr std::uint64_t mostZipEntries = 65535;
constexpr std::uint64_t mostZipBytes = 4'200'000'000;

bool isCompressed(const std::string& path)
{
    return path.ends_with(".png");
}

} // namespace

PackedWriter::PackedWriter(const std::filesystem::path& target, ArchiveFormat format)
    : m_target(target), m_format(format), m_file(target),
      m_device(QString::fromStdString(m_file.temporaryPath().string()))
{
    if (!m_device.open(QIODevice::ReadWrite | QIODevice::Truncate))
        fail(m_device.errorString().toStdString());
    if (format == ArchiveFormat::Zip) {
        m_archive = std::make_unique<KZip>(&m_device);
    } else {
        m_compressor = std::make_unique<KCompressionDevice>(&m_device, false, KCompressionDevice::GZip);
        m_archive = std::make_unique<KTar>(m_compressor.get());
    }
    if (!m_archive->open(QIODevice::WriteOnly))
        fail(m_archive->errorString().toStdString());
}

PackedWriter::~PackedWriter()
{
    m_archive.reset(); // before the devices that it writes to
}

void PackedWriter::write(const std::string& path, std::string_view bytes)
{
    requireRoom(path, bytes.size());
    addFolders(path);
    if (auto* zip = dynamic_cast<KZip*>(m_archive.get()))
        zip->setCompression(isCompressed(path) ? KZip::NoCompression : KZip::DeflateCompression);
    const QByteArrayView data(bytes.data(), static_cast<qsizetype>(bytes.size()));
    requireGood(m_archive->writeFile(QString::fromStdString(path), data, filePermissions, {}, {}, fixedTime(),
                                     fixedTime(), fixedTime()));
}

// Folders get entries of their own: those that KArchive adds by itself bear the time of day.
void PackedWriter::addFolders(const std::string& path)
{
    for (auto slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
        const std::string folder = path.substr(0, slash);
        if (m_folders.insert(folder).second)
            requireGood(m_archive->writeDir(QString::fromStdString(folder), {}, {}, folderPermissions, fixedTime(),
                                            fixedTime(), fixedTime()));
    }
}

void PackedWriter::requireRoom(const std::string& path, std::uint64_t bytes)
{
    constexpr std::uint64_t entryOverhead = 256;
    m_bytes += bytes + entryOverhead + 2 * path.size();
    m_entries += 1;
    const auto refuse = [this](const std::string& limit) {
        throw Error(ErrorKind::OutOfResource, "export.archive_too_large",
                    {{"file", m_target.string()}, {"limit", limit}});
    };
    if (m_format == ArchiveFormat::Zip && m_entries + m_folders.size() > mostZipEntries)
        refuse("65,535 files");
    if (m_format == ArchiveFormat::Zip && m_bytes > mostZipBytes)
        refuse("4.2 GB");
}

void PackedWriter::requireGood(bool written)
{
    if (m_device.error() != QFileDevice::NoError)
        fail(m_device.errorString().toStdString());
    if (!written)
        fail(m_archive->errorString().toStdString());
}

void PackedWriter::finish()
{
    requireGood(m_archive->close());
    if (m_compressor)
        m_compressor->close();
    if (m_format == ArchiveFormat::TarGz) {
        // The time in the header of gzip (RFC 1952, MTIME): 0 means none.
        constexpr std::array<char, 4> none{};
        requireGood(m_device.seek(4) && m_device.write(none.data(), none.size()) == none.size());
    }
    requireGood(m_device.flush());
    m_device.close();
    m_file.commit();
}

void PackedWriter::fail(const std::string& reason) const
{
    throw Error(ErrorKind::OutOfResource, "file.cannot_write", {{"file", m_target.string()}, {"reason", reason}});
}

} // namespace histosynth
