// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/archive_writer.h"

#include <doctest/doctest.h>

#include <KTar>
#include <KZip>
#include <QString>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <optional>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "tests/support/child_process.h"
#include "tests/support/shared_data.h"
#include "tests/support/temporary_folder.h"

using namespace histosynth;
namespace fs = std::filesystem;

namespace {

using Files = std::map<std::string, std::string>;

const Files& someFiles()
{
    static const Files files = {
        {"README.txt", "read me"},
        {"empty.txt", ""},
        {"train/щільна/real_1.png", std::string("\x89PNG\0\r\n", 7) + std::string(5000, 'x')},
        {"train/щільна/real_2.png", std::string(70000, '\0')},
        {"validation/a b/synthetic_3.png", "3"},
    };
    return files;
}

void writeTo(const fs::path& target, const Files& files, bool force = false)
{
    const auto archive = openArchive(target, force);
    for (const auto& [path, bytes] : files)
        archive->add(path, bytes);
    archive->finish();
}

void collect(const KArchiveDirectory& folder, const std::string& prefix, Files& files)
{
    for (const QString& name : folder.entries()) {
        const auto* entry = folder.entry(name);
        const std::string path = prefix + name.toStdString();
        if (entry->isDirectory())
            collect(static_cast<const KArchiveDirectory&>(*entry), path + "/", files);
        else
            files[path] = static_cast<const KArchiveFile*>(entry)->data().toStdString();
    }
}

template <typename Archive>
Files readWith(const fs::path& file)
{
    Archive archive(QString::fromStdString(file.string()));
    REQUIRE(archive.open(QIODevice::ReadOnly));
    Files files;
    collect(*archive.directory(), "", files);
    return files;
}

Files readFolder(const fs::path& folder)
{
    Files files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file())
            files[fs::relative(entry.path(), folder).string()] = readFile(entry.path(), 1 << 20);
    }
    return files;
}

// Unpacks with a program that is not ours; nothing where that program is not installed.
std::optional<Files> unpackedBy(const std::vector<std::string>& command, const fs::path& into)
{
    fs::create_directory(into);
    const auto result = test::runProcess(command, {});
    if (result.exitCode == 127)
        return std::nullopt;
    CAPTURE(result.output);
    CAPTURE(result.messages);
    CHECK(result.exitCode == 0);
    return readFolder(into);
}

std::size_t countIn(const fs::path& folder)
{
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

std::string codeOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error.code();
    }
    return "none";
}

} // namespace

TEST_CASE("the name's end decides the format")
{
    CHECK(archiveFormatOf("a/set.zip") == ArchiveFormat::Zip);
    CHECK(archiveFormatOf("Set.ZIP") == ArchiveFormat::Zip);
    CHECK(archiveFormatOf("set.v2.7z") == ArchiveFormat::SevenZip);
    CHECK(archiveFormatOf("set.tar.gz") == ArchiveFormat::TarGz);
    CHECK(archiveFormatOf("set.tgz") == ArchiveFormat::TarGz);
    CHECK(archiveFormatOf("a.b/set") == ArchiveFormat::Folder);
    CHECK(codeOf([] { archiveFormatOf("set.rar"); }) == "export.unknown_format");
    CHECK(codeOf([] { archiveFormatOf("set.tar"); }) == "export.unknown_format");
}

TEST_CASE("ZIP, tar.gz and folder give back the same files")
{
    const test::TemporaryFolder folder;
    for (const auto* name : {"set.zip", "set.tar.gz", "set"})
        writeTo(folder / name, someFiles());
    CHECK(readWith<KZip>(folder / "set.zip") == someFiles());
    CHECK(readWith<KTar>(folder / "set.tar.gz") == someFiles());
    CHECK(readFolder(folder / "set") == someFiles());
    CHECK(countIn(folder.path()) == 3);
}

TEST_CASE("other programs read them, too")
{
    const test::TemporaryFolder folder;
    for (const auto* name : {"set.zip", "set.7z", "set.tar.gz"})
        writeTo(folder / name, someFiles());
    const auto path = [&](const char* name) { return (folder / name).string(); };
    const auto bySevenZip = [&](const char* archive, const char* into) {
        return unpackedBy({"/usr/bin/7z", "x", "-y", "-o" + path(into), path(archive)}, folder / into);
    };
    const auto fromSevenZip = bySevenZip("set.7z", "a");
    const auto fromZip = bySevenZip("set.zip", "b");
    if (!fromSevenZip || !fromZip)
        return test::skip("7z is not installed");
    CHECK(*fromSevenZip == someFiles());
    CHECK(*fromZip == someFiles());
    const auto fromTar = unpackedBy({"/usr/bin/tar", "-xzf", path("set.tar.gz"), "-C", path("c")}, folder / "c");
    REQUIRE(fromTar);
    CHECK(*fromTar == someFiles());
}

TEST_CASE("a 7z of hundreds of files, of one file and of empty files only is read by another program")
{
    const test::TemporaryFolder folder;
    Files many, empty = {{"a/b.txt", ""}, {"c.txt", ""}};
    for (int i = 0; i < 400; ++i)
        many["train/class/real_" + std::to_string(i) + ".png"] = std::string(static_cast<std::size_t>(i * 41), 'x');
    const std::map<std::string, Files> sets = {{"many", many}, {"empty", empty}, {"one", {{"😀.txt", "x"}}}};
    for (const auto& [name, files] : sets) {
        CAPTURE(name);
        const auto archive = folder / (name + ".7z");
        writeTo(archive, files);
        const auto unpacked =
            unpackedBy({"/usr/bin/7z", "x", "-y", "-o" + (folder / name).string(), archive.string()}, folder / name);
        if (!unpacked)
            return test::skip("7z is not installed");
        CHECK(*unpacked == files);
    }
}

TEST_CASE("the same files give the same bytes, in any time zone")
{
    const test::TemporaryFolder folder;
    for (const auto* name : {"set.zip", "set.7z", "set.tar.gz"}) {
        CAPTURE(name);
        writeTo(folder / (std::string("first-") + name), someFiles());
        ::setenv("TZ", "Asia/Tokyo", 1);
        ::tzset();
        writeTo(folder / (std::string("second-") + name), someFiles());
        ::unsetenv("TZ");
        ::tzset();
        CHECK(readFile(folder / (std::string("first-") + name), 1 << 20) ==
              readFile(folder / (std::string("second-") + name), 1 << 20));
    }
}

TEST_CASE("hostile and doubled paths are refused")
{
    const test::TemporaryFolder folder;
    for (const auto* name : {"set.zip", "set"}) {
        const auto archive = openArchive(folder / name, false);
        for (const auto* path : {"../a", "/etc/passwd", "a/../../b", "a\\b", "C:a", "", "a/nul"}) {
            CAPTURE(path);
            CHECK(codeOf([&] { archive->add(path, "x"); }) == "export.unsafe_path");
        }
        archive->add("Train/a.png", "x");
        CHECK(codeOf([&] { archive->add("train/A.png", "x"); }) == "export.unsafe_path");
    }
    CHECK(countIn(folder.path()) == 0);
}

TEST_CASE("what exists stays unless forced, and until the end even then")
{
    const test::TemporaryFolder folder;
    for (const auto* name : {"set.zip", "set"}) {
        CAPTURE(name);
        const Files first = {{"manifest.json", R"({"format": "histosynth-export"})"}};
        writeTo(folder / name, first);
        CHECK(codeOf([&] { writeTo(folder / name, someFiles()); }) == "export.target_exists");
        {
            const auto given_up = openArchive(folder / name, true);
            given_up->add("a.png", "x");
        }
        const auto now = [&] {
            return std::string(name) == "set" ? readFolder(folder / name) : readWith<KZip>(folder / name);
        };
        CHECK(now() == first);
        writeTo(folder / name, someFiles(), true);
        CHECK(now() == someFiles());
    }
    CHECK(countIn(folder.path()) == 2);
}

TEST_CASE("nobody's own folder is ever replaced")
{
    const test::TemporaryFolder folder;
    fs::create_directories(folder / "photos");
    writeTo(folder / "photos", {{"a.txt", "an empty folder may be used"}});
    CHECK(codeOf([&] { openArchive(folder / "photos", true); }) == "export.not_an_export");
    fs::create_directories(folder / "set.zip");
    CHECK(codeOf([&] { openArchive(folder / "set.zip", true); }) == "export.not_an_export");
    std::ofstream(folder / "file") << "x";
    CHECK(codeOf([&] { openArchive(folder / "file", true); }) == "export.not_an_export");
    CHECK(readFolder(folder / "photos").size() == 1);
    CHECK(codeOf([&] { openArchive(folder / "missing" / "set.zip", false); }) == "file.cannot_write");
    CHECK(codeOf([&] { openArchive(folder / "missing" / "set", false); }) == "file.cannot_write");
}

TEST_CASE("a folder's name may end in a slash")
{
    const test::TemporaryFolder folder;
    writeTo((folder / "set").string() + "/", someFiles());
    CHECK(readFolder(folder / "set") == someFiles());
}

// Run by the test below in a process of its own: argument of HISTOSYNTH_FULL_DISK is the target.
TEST_CASE("child: export onto a full disk" * doctest::skip())
{
    const fs::path target = std::getenv("HISTOSYNTH_FULL_DISK");
    const Files files = {{"a.png", std::string(3000000, 'x')}, {"b.txt", std::string(10, 'y')}};
    CHECK(codeOf([&] { writeTo(target, files, true); }) == "file.cannot_write");
}

TEST_CASE("a full disk is told, leaves no part behind and the old archive in place")
{
    const test::TemporaryFolder folder;
    // What gzip shrinks to nothing needs a limit below even that.
    const std::map<std::string, long> limits = {
        {"set.zip", 100000}, {"set.7z", 100000}, {"set.tar.gz", 500}, {"set", 100000}};
    for (const auto& [name, limit] : limits) {
        CAPTURE(name);
        writeTo(folder / name, {{"manifest.json", R"({"format": "histosynth-export"})"}});
        test::ProcessOptions options;
        options.environment = {"HISTOSYNTH_FULL_DISK=" + (folder / name).string()};
        options.fileSizeLimit = limit;
        const auto result = test::runProcess(
            {fs::read_symlink("/proc/self/exe").string(), "--no-skip", "-tc=child: export onto a full disk"}, options);
        CAPTURE(result.output);
        CHECK(result.exitCode == 0);
        CHECK(result.output.find("1 passed") != std::string::npos);
    }
    CHECK(countIn(folder.path()) == limits.size());
    CHECK(readWith<KZip>(folder / "set.zip").size() == 1);
    CHECK(readFolder(folder / "set").size() == 1);
}
