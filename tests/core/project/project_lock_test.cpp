// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_lock.h"

#include <unistd.h>

#include "tests/core/project/forked_child.h"
#include "tests/core/project/sample_project.h"

using namespace histosynth;
using test::errorCodeOf;

TEST_CASE("one holds the lock, the next is told who; it ends with its holder")
{
    const test::TemporaryFolder folder;
    {
        const ProjectLock lock(folder.path());
        CHECK(errorCodeOf([&] { const ProjectLock second(folder.path()); }) == "project.locked");
        CHECK(lockHolder(folder.path()).pid == std::to_string(::getpid()));
        CHECK(lockHolder(folder.path()).host != "?");
    }
    const ProjectLock again(folder.path());
}

TEST_CASE("a folder that is not there cannot be locked")
{
    const test::TemporaryFolder folder;
    CHECK(errorCodeOf([&] { const ProjectLock lock(folder / "missing"); }) == "project.not_writable");
    CHECK(lockHolder(folder.path()).pid == "?");
}

TEST_CASE("a second program opens read-only and is told who writes; a killed writer leaves no lock")
{
    test::SampleProject sample;
    sample.close();
    test::ForkedChild writer([&](const test::ForkedChild::Tell& tell) {
        auto project = Project::open(sample.folder(), OpenMode::Write);
        project.runs().start(RunKind::Export, {});
        tell();
        ::pause();
    });
    REQUIRE(writer.waitForProgress(1) == 1);
    CHECK(errorCodeOf([&] { sample.reopen(OpenMode::Write); }) == "project.locked");
    sample.reopen(OpenMode::WriteIfPossible);
    CHECK(sample->isReadOnly());
    REQUIRE(sample->readOnlyReason());
    CHECK(sample->readOnlyReason()->code == "project.locked");
    CHECK(sample->readOnlyReason()->arguments[1].value == std::to_string(writer.pid()));
    CHECK(sample->runs().list(RunKind::Export).size() == 1); // what the writer has committed is seen
    CHECK(sample->runs().latest(RunKind::Export)->state == RunState::Running);
    CHECK(errorCodeOf([&] { sample->runs().start(RunKind::Export, {}); }) == "project.read_only");
    CHECK(errorCodeOf([&] { sample->files().store("x", "png"); }) == "project.read_only");
    sample.close();
    writer.kill();
    sample.reopen(OpenMode::Write);
    CHECK_FALSE(sample->isReadOnly());
    CHECK(sample->openingNotices().at(0).code == "project.runs_interrupted");
    CHECK(sample->runs().latest(RunKind::Export)->state == RunState::Interrupted);
}
