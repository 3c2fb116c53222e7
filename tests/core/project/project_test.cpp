// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"

#include <filesystem>
#include <thread>

#include "core/base/atomic_file.h"
#include "tests/core/project/sample_project.h"

using namespace histosynth;
using test::errorCodeOf;
namespace fs = std::filesystem;

TEST_CASE("a new project opens again as it was made")
{
    test::SampleProject sample;
    const auto id = sample->id();
    CHECK(id.size() == 36);
    sample.close();
    CHECK_FALSE(fs::exists(sample.folder() / "project.sqlite-wal"));
    sample.reopen();
    CHECK(sample->id() == id);
    CHECK(sample->folder() == sample.folder());
    CHECK(sample->classes().list().size() == 2);
    CHECK_FALSE(sample->isReadOnly());
    CHECK_FALSE(sample->readOnlyReason());
}

TEST_CASE("a project is made in an empty folder only, and again after a killed attempt")
{
    const test::TemporaryFolder folder;
    writeFileAtomically(folder / "other", "x");
    CHECK(errorCodeOf([&] { Project::create(folder.path(), {}); }) == "project.folder_not_empty");
    const auto place = folder / "below" / "it/";
    CHECK(errorCodeOf([&] { Project::open(place, OpenMode::Write); }) == "project.not_found");
    Project::create(place, {});
    CHECK(errorCodeOf([&] { Project::create(place, {}); }) == "project.exists");
    fs::rename(place / "project.sqlite", place / "project.sqlite.histosynth-tmp-1-0");
    CHECK(errorCodeOf([&] { Project::open(place, OpenMode::Write); }) == "project.not_found");
    Project::create(place, {});
    CHECK_FALSE(fs::exists(place / "project.sqlite.histosynth-tmp-1-0"));
}

TEST_CASE("folders of our names with the user's files are refused and stay as they are")
{
    for (const char* name : {"runs/2024/thesis.txt", "files/letter.txt"}) {
        const test::TemporaryFolder folder;
        const auto file = folder / name;
        fs::create_directories(file.parent_path());
        writeFileAtomically(file, "the user's");
        CHECK(errorCodeOf([&] { Project::create(folder.path(), {}); }) == "project.folder_not_empty");
        CHECK_FALSE(fs::exists(folder / "project.lock"));
        // Even beside what a killed creation has left, nothing is deleted that is not ours.
        writeFileAtomically(folder / "project.lock", "");
        Project::create(folder.path(), {}).cleanUp();
        CHECK(readFile(file, 100) == "the user's");
    }
    const test::TemporaryFolder empty;
    fs::create_directories(empty / "files");
    fs::create_directories(empty / "runs");
    Project::create(empty.path(), {});
}

TEST_CASE("classes that cannot be leave nothing behind")
{
    const test::TemporaryFolder folder;
    const ImageClass lower{.id = 0, .name = "a", .colour = "", .prompt = ""};
    const ImageClass upper{.id = 0, .name = "A", .colour = "", .prompt = ""};
    const ImageClass nameless{.id = 0, .name = " ", .colour = "", .prompt = ""};
    const ImageClass gaudy{.id = 0, .name = "b", .colour = "gaudy", .prompt = ""};
    CHECK(errorCodeOf([&] { Project::create(folder / "p", {lower, upper}); }) == "project.class_exists");
    CHECK(errorCodeOf([&] { Project::create(folder / "p", {lower, nameless}); }) == "project.class_name");
    CHECK(errorCodeOf([&] { Project::create(folder / "p", {lower, gaudy}); }) == "project.class_colour");
    CHECK_FALSE(fs::exists(folder / "p"));
    Project::create(folder / "p", {lower});
}

TEST_CASE("a project may lie under any name")
{
    const test::TemporaryFolder folder;
    const auto place = folder / "проєкт %41?immutable=1#2 \xff";
    Project::create(place, {}).classes().add({.id = 0, .name = "a", .colour = "", .prompt = ""});
    CHECK(Project::open(place, OpenMode::ReadOnly).classes().list().size() == 1);
}

TEST_CASE("many rows in one transaction, or none of them")
{
    test::SampleProject sample;
    {
        const auto undone = sample->transaction();
        sample.addImage("1");
    }
    CHECK(sample->images().list().empty());
    auto transaction = sample->transaction();
    sample.addImage("1");
    sample.addImage("2");
    transaction.commit();
    CHECK(sample->images().list().size() == 2);
}

TEST_CASE("another thread has its own connection under the same lock")
{
    test::SampleProject sample;
    std::thread worker([&sample] {
        auto mine = sample->another();
        mine.runs().start(RunKind::Export, {});
    });
    worker.join();
    CHECK(sample->runs().list(RunKind::Export).size() == 1);
    std::optional<Project> last(sample->another());
    sample.close();
    CHECK(errorCodeOf([&] { Project::open(sample.folder(), OpenMode::Write); }) == "project.locked");
    last.reset();
    sample.reopen(OpenMode::Write);
}

TEST_CASE("a reader does not see what is not committed")
{
    test::SampleProject sample;
    auto reader = Project::open(sample.folder(), OpenMode::ReadOnly);
    CHECK_FALSE(reader.readOnlyReason());
    auto transaction = sample->transaction();
    sample.addImage("1");
    CHECK(reader.images().list().empty());
    transaction.commit();
    CHECK(reader.images().list().size() == 1);
}
