// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/runs.h"

#include <filesystem>

#include "core/base/atomic_file.h"
#include "tests/core/project/sample_project.h"

using namespace histosynth;
using test::errorCodeOf;
namespace fs = std::filesystem;

TEST_CASE("a run tells what it was asked, where it stands and how it ended")
{
    test::SampleProject sample;
    auto& runs = sample->runs();
    const auto id = runs.start(RunKind::Evaluate, {{"count", 64}}, sample.trainRun);
    auto run = runs.get(id);
    CHECK(run.kind == RunKind::Evaluate);
    CHECK(run.state == RunState::Running);
    CHECK(run.parentId == sample.trainRun);
    CHECK(run.settings["count"] == 64);
    CHECK_FALSE(run.programVersion.empty());
    CHECK(run.finishedAt.empty());
    runs.setPaused(id, true);
    CHECK(runs.get(id).state == RunState::Paused);
    runs.fail(id, Error(ErrorKind::OutOfResource, "file.cannot_write", {{"file", "x"}, {"reason", "full"}}));
    run = runs.get(id);
    CHECK(run.state == RunState::Failed);
    CHECK(run.errorCode == "file.cannot_write");
    REQUIRE(run.errorArguments.size() == 2);
    CHECK(run.errorArguments[1].value == "full");
    runs.restart(id);
    CHECK(runs.get(id).errorCode.empty());
    runs.finish(id, RunState::Done, {{"images", 3}});
    run = runs.get(id);
    CHECK(run.state == RunState::Done);
    CHECK(run.result["images"] == 3);
    CHECK_FALSE(run.finishedAt.empty());
    CHECK(runs.latest(RunKind::Evaluate)->id == id);
    CHECK_FALSE(runs.latest(RunKind::Export));
    CHECK(runs.list().size() == 6);
    CHECK(runs.list(RunKind::Train).size() == 1);
    CHECK(errorCodeOf([&] { runs.get(99); }) == "project.no_such_run");
}

TEST_CASE("a run shows its size and is deleted with all that it made")
{
    test::SampleProject sample;
    sample.addSynthetic(0);
    writeFileAtomically(sample->runs().folder(sample.generateRun) / "preview.png", "12345");
    const auto stored = sample->files().path(sample->syntheticImages().list().front().storedName);
    CHECK(sample->runs().sizeOnDisk(sample.generateRun) == 5 + fs::file_size(stored));
    sample->runs().remove(sample.generateRun);
    CHECK(sample->syntheticImages().list().empty());
    CHECK_FALSE(fs::exists(sample.folder() / "runs" / std::to_string(sample.generateRun)));
    CHECK(sample->cleanUp() == 1);
    CHECK_FALSE(fs::exists(stored));
}

TEST_CASE("a run that others built on stays, with all that it made")
{
    test::SampleProject sample;
    sample.addCheckpoint(1);
    sample->runLog().append(sample.trainRun, ValidationLoss{1, 1.0});
    CHECK(errorCodeOf([&] { sample->runs().remove(sample.trainRun); }) == "project.run_in_use");
    CHECK(sample->trainingCheckpoints().list(sample.trainRun).size() == 1);
    CHECK(sample->runLog().validationLosses(sample.trainRun).size() == 1);
    sample->runs().remove(sample.generateRun);
    sample->runs().remove(sample.trainRun);
    CHECK(sample->runs().list(RunKind::Train).empty());
}
