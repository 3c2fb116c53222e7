// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/file_store.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <set>
#include <system_error>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/project/content_hash.h"
#include "core/project/database.h"

namespace fs = std::filesystem;

namespace histosynth {

namespace {

constexpr std::size_t hashLength = 64;

fs::path markFile(const fs::path& projectFolder)
{
    return projectFolder / "files" / ".unsettled";
}

// What cannot be listed now is left for the next time.
std::vector<fs::path> entriesOf(const fs::path& folder)
{
    std::error_code ignored;
    std::vector<fs::path> entries;
    for (fs::directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored))
        entries.push_back(entry->path());
    return entries;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHash(std::string_view name)
{
    return name.size() == hashLength &&
           std::ranges::all_of(name, [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); });
}

// "step-000500.training.safetensors", "step-000500.safetensors".
bool isCheckpointName(const fs::path& file)
{
    const auto name = file.filename().string();
    return name.starts_with("step-") && isDigit(name[5]) && name.ends_with(".safetensors");
}

// Whether a run of ours writes files of this name at this place.
bool isOfRun(const fs::path& file)
{
    const auto folder = file.parent_path().filename();
    const auto name = file.filename().string();
    return isTemporaryName(file) || (folder == "checkpoints" && isCheckpointName(file)) ||
           (folder == "previews" && name.starts_with("step-") && name.ends_with(".png"));
}

// The files below `folder` that a run has made; the folder itself where there are no others.
std::vector<fs::path> remainsOfRun(const fs::path& folder)
{
    std::vector<fs::path> ours;
    bool isAllOurs = true;
    std::error_code ignored;
    for (fs::recursive_directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored)) {
        if (entry->is_directory(ignored) && !entry->is_symlink(ignored))
            continue;
        if (isOfRun(entry->path()))
            ours.push_back(entry->path());
        else
            isAllOurs = false;
    }
    return isAllOurs && !ignored && !ours.empty() ? std::vector{folder} : ours;
}

bool hasSize(const fs::path& file, std::uintmax_t size)
{
    std::error_code absent;
    return fs::file_size(file, absent) == size && !absent;
}

void makeFolder(const fs::path& folder)
{
    std::error_code status;
    fs::create_directories(folder, status);
    if (status) {
        throw Error(ErrorKind::OutOfResource, "file.cannot_write",
                    {{"file", folder.string()}, {"reason", status.message()}});
    }
}

} // namespace

FileStore::FileStore(Database& database, fs::path projectFolder)
    : m_database(&database), m_folder(std::move(projectFolder))
{
}

std::string FileStore::store(std::string_view bytes, std::string_view extension)
{
    const auto storedName = contentHash(bytes) + "." + std::string(extension);
    const auto target = path(storedName);
    markUnsettled();
    if (!hasSize(target, bytes.size())) {
        makeFolder(target.parent_path());
        writeFileAtomically(target, bytes);
    }
    return storedName;
}

std::string FileStore::storeCopy(const fs::path& file, const std::string& expectedHash)
{
    auto extension = file.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto storedName = expectedHash + extension;
    const auto target = path(storedName);
    markUnsettled();
    makeFolder(target.parent_path());
    AtomicFile copy(target);
    std::ifstream source(file, std::ios::binary);
    std::vector<char> piece(1u << 20);
    while (source) {
        source.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        copy.write(piece.data(), static_cast<std::size_t>(source.gcount()));
    }
    if (contentOf(copy.temporaryPath()).hash != expectedHash)
        throw Error(ErrorKind::BadInput, "project.file_changed", {{"file", file.string()}});
    copy.commit();
    return storedName;
}

fs::path FileStore::path(const std::string& storedName) const
{
    // A project may come from anywhere: its rows must not lead out of it.
    if (storedName.find('/') != std::string::npos || storedName.size() < hashLength)
        m_database->throwDamaged("no stored name: " + storedName);
    return m_folder / "files" / storedName.substr(0, 2) / storedName;
}

std::string FileStore::read(const std::string& storedName) const
{
    const auto file = path(storedName);
    if (!fs::exists(file))
        throw Error(ErrorKind::BadInput, "project.file_missing", {{"file", file.string()}});
    return readFile(file, fs::file_size(file));
}

void FileStore::markUnsettled()
{
    m_database->requireWriting();
    if (isUnsettled())
        return;
    makeFolder(m_folder / "files");
    // Not by a temporary name: killed in between, that would be left with nothing to tell of it.
    const auto mark = markFile(m_folder);
    errno = 0;
    if (!std::ofstream(mark)) {
        throw Error(ErrorKind::OutOfResource, "file.cannot_write",
                    {{"file", mark.string()}, {"reason", std::generic_category().message(errno)}});
    }
}

bool FileStore::isUnsettled() const
{
    std::error_code absent;
    return fs::exists(markFile(m_folder), absent);
}

std::vector<fs::path> FileStore::orphans() const
{
    auto found = unnamedStoredFiles();
    for (auto& file : unnamedRunFiles())
        found.push_back(std::move(file));
    for (auto& entry : entriesOf(m_folder)) {
        if (isTemporaryName(entry))
            found.push_back(std::move(entry));
    }
    return found;
}

FreedSpace FileStore::removeOrphans()
{
    m_database->requireWriting();
    FreedSpace freed;
    std::error_code stays; // what cannot be deleted now is found again the next time
    for (const auto& orphan : orphans()) {
        ++freed.files;
        freed.bytes += bytesOnDisk(orphan);
        fs::remove_all(orphan, stays);
    }
    fs::remove(markFile(m_folder), stays);
    return freed;
}

std::vector<fs::path> FileStore::unnamedStoredFiles() const
{
    std::unordered_set<std::string> named;
    for (auto rows = m_database->query("SELECT stored_name FROM stored_names"); rows.next();)
        named.insert(rows.first<std::string>());
    std::vector<fs::path> found;
    for (const auto& folder : entriesOf(m_folder / "files")) {
        if (isTemporaryName(folder))
            found.push_back(folder);
        for (auto& file : entriesOf(folder)) {
            const auto name = file.filename().string();
            const bool isStored = name.find('.') == hashLength && isHash(name.substr(0, hashLength));
            if (isTemporaryName(file) || (isStored && !named.contains(name)))
                found.push_back(std::move(file));
        }
    }
    return found;
}

std::uint64_t bytesOnDisk(const fs::path& fileOrFolder)
{
    std::error_code absent;
    if (!fs::is_directory(fileOrFolder, absent)) {
        const auto bytes = fs::file_size(fileOrFolder, absent);
        return absent ? 0 : bytes;
    }
    std::uint64_t sum = 0;
    for (fs::recursive_directory_iterator entry(fileOrFolder, absent), end; entry != end; entry.increment(absent)) {
        if (!entry->is_regular_file(absent))
            continue;
        const auto bytes = entry->file_size(absent);
        sum += absent ? 0 : bytes;
    }
    return sum;
}

fs::path commonName(const fs::path& file)
{
    const auto name = file.filename().string();
    return file.parent_path() / name.substr(0, name.find('.'));
}

std::vector<fs::path> FileStore::unnamedRunFiles() const
{
    std::set<std::string> runs;
    for (auto rows = m_database->query("SELECT CAST(id AS TEXT) FROM runs"); rows.next();)
        runs.insert(rows.first<std::string>());
    std::set<fs::path> checkpoints;
    for (auto rows = m_database->query("SELECT file FROM training_checkpoints WHERE is_removed = 0"); rows.next();)
        checkpoints.insert(commonName(m_folder / rows.first<fs::path>()));
    std::vector<fs::path> found;
    for (const auto& run : entriesOf(m_folder / "runs")) {
        const auto name = run.filename().string();
        if (!std::ranges::all_of(name, isDigit))
            continue;
        if (!runs.contains(name)) {
            std::ranges::move(remainsOfRun(run), std::back_inserter(found));
            continue;
        }
        for (const auto& folder : {run, run / "checkpoints", run / "previews"}) {
            for (auto& file : entriesOf(folder)) {
                const bool isUnnamed = isCheckpointName(file) && !checkpoints.contains(commonName(file));
                if (isTemporaryName(file) || (isUnnamed && folder != run && isOfRun(file)))
                    found.push_back(std::move(file));
            }
        }
    }
    return found;
}

} // namespace histosynth
