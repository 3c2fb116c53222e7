// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/archive_writer.h"

#include <algorithm>
#include <system_error>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/exporting/folder_writer.h"
#include "core/exporting/packed_writer.h"
#include "core/exporting/safe_paths.h"
#include "core/exporting/seven_zip_writer.h"

namespace histosynth {

namespace {

namespace fs = std::filesystem;

bool isOurExport(const fs::path& folder)
{
    try {
        const Json manifest = readJsonFile(folder / "manifest.json");
        return manifest.is_object() && manifest.value("format", std::string()) == exportFormatName;
    } catch (const std::exception&) {
        return false;
    }
}

void requireFree(const fs::path& target, ArchiveFormat format, bool force)
{
    std::error_code error;
    const auto status = fs::symlink_status(target, error);
    if (status.type() == fs::file_type::not_found)
        return;
    const auto refuse = [&target](const char* code) {
        throw Error(ErrorKind::WrongUsage, code, {{"file", target.string()}});
    };
    if (format == ArchiveFormat::Folder && fs::is_directory(status) && fs::is_empty(target, error))
        return;
    if (!force)
        refuse("export.target_exists");
    const bool replaceable =
        format == ArchiveFormat::Folder ? fs::is_directory(status) && isOurExport(target) : fs::is_regular_file(status);
    if (!replaceable)
        refuse("export.not_an_export");
}

} // namespace

ArchiveFormat archiveFormatOf(const fs::path& target)
{
    std::string name = target.filename().string();
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c; });
    if (name.ends_with(".zip"))
        return ArchiveFormat::Zip;
    if (name.ends_with(".7z"))
        return ArchiveFormat::SevenZip;
    if (name.ends_with(".tar.gz") || name.ends_with(".tgz"))
        return ArchiveFormat::TarGz;
    if (name.find('.') == std::string::npos && !name.empty())
        return ArchiveFormat::Folder;
    throw Error(ErrorKind::WrongUsage, "export.unknown_format", {{"file", target.string()}});
}

void ArchiveWriter::add(const std::string& path, std::string_view bytes)
{
    if (!isSafePath(path) || !m_added.insert(nameKey(path)).second)
        throw Error(ErrorKind::Internal, "export.unsafe_path", {{"path", path}});
    write(path, bytes);
}

std::unique_ptr<ArchiveWriter> openArchive(const fs::path& given, bool force)
{
    // "set/" is the folder "set".
    const fs::path target = given.has_filename() ? given : given.parent_path();
    const auto format = archiveFormatOf(target);
    requireFree(target, format, force);
    if (format == ArchiveFormat::Folder)
        return std::make_unique<FolderWriter>(target);
    if (format == ArchiveFormat::SevenZip)
        return std::make_unique<SevenZipWriter>(target);
    return std::make_unique<PackedWriter>(target, format);
}

} // namespace histosynth
