// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <filesystem>

#include "core/base/atomic_file.h"
#include "tests/core/project/forked_child.h"
#include "tests/core/project/sample_project.h"
#include "tests/support/shared_data.h"

using namespace histosynth;
using test::errorCodeOf;
namespace fs = std::filesystem;

namespace {

// Permissions mean nothing to the superuser.
void becomeNobody()
{
    constexpr uid_t nobody = 65534;
    if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0))
        throw std::runtime_error("the superuser cannot become another");
}

void setPermissions(const fs::path& folder, fs::perms forFiles)
{
    constexpr auto search = fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
    fs::permissions(folder.parent_path(), fs::perms::others_all | fs::perms::owner_all | fs::perms::group_all);
    fs::permissions(folder, forFiles | search);
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        fs::permissions(entry, entry.is_directory() ? forFiles | search : forFiles);
}

constexpr auto readOnly = fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;
constexpr auto readWrite = readOnly | fs::perms::owner_write;

// Opens the project where nothing can be written, in a child, and does `look` there.
void checkReadOnly(const fs::path& folder, const std::function<bool(Project&)>& look)
{
    setPermissions(folder, readOnly);
    test::ForkedChild canTry([](const auto&) { becomeNobody(); });
    if (!canTry.succeeded()) {
        test::skip("this process cannot give up its rights");
        return;
    }
    test::ForkedChild reader([&](const auto&) {
        becomeNobody();
        if (errorCodeOf([&] { Project::open(folder, OpenMode::Write); }) != "project.not_writable")
            throw std::runtime_error("opened to write");
        auto project = Project::open(folder, OpenMode::WriteIfPossible);
        if (!project.isReadOnly() || project.readOnlyReason()->code != "project.not_writable")
            throw std::runtime_error("no reason");
        if (!look(project))
            throw std::runtime_error("other content");
        auto another = project.another();
        if (!look(another))
            throw std::runtime_error("other content in another connection");
    });
    CHECK(reader.succeeded());
    setPermissions(folder, readWrite);
}

} // namespace

TEST_CASE("a closed project opens from a disk on which nothing can be written")
{
    test::SampleProject sample;
    const auto crop = sample.addCrop(sample.addImage("1"), 0, "pixels");
    sample.close();
    checkReadOnly(sample.folder(), [crop](Project& project) {
        return project.files().read(project.crops().get(crop).storedName) == "pixels" &&
               errorCodeOf([&] { project.cleanUp(); }) == "project.read_only";
    });
    sample.reopen();
}

TEST_CASE("a project whose writer was killed opens there too, with all that was committed")
{
    test::SampleProject sample;
    sample.close();
    test::ForkedChild writer([&](const auto& tell) {
        sample.reopen();
        sample.addImage("1");
        tell();
        ::pause();
    });
    REQUIRE(writer.waitForProgress(1) == 1);
    writer.kill();
    REQUIRE(fs::file_size(sample.folder() / "project.sqlite-wal") > 0);
    checkReadOnly(sample.folder(), [](Project& project) { return project.images().list().size() == 1; });
    fs::remove(sample.folder() / "project.sqlite-shm"); // lost in a copy, say
    checkReadOnly(sample.folder(), [](Project& project) { return project.images().list().size() == 1; });
    sample.reopen();
    CHECK(sample->images().list().size() == 1);
}
