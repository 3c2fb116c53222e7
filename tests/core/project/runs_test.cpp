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
    const auto pixels = fs::file_size(stored);
    CHECK(sample->runs().sizeOnDisk(sample.generateRun) == 5 + pixels);
    CHECK(sample->runs().remove(sample.generateRun) == 5);
    CHECK(sample->syntheticImages().list().empty());
    CHECK_FALSE(fs::exists(sample.folder() / "runs" / std::to_string(sample.generateRun)));
    const auto freed = sample->cleanUp();
    CHECK(freed.files == 1);
    CHECK(freed.bytes == pixels);
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

TEST_CASE("what a training stands on cannot be deleted before it")
{
    test::SampleProject sample;
    const auto crop = sample.addCrop(sample.addImage("1"), 0, "crop");
    const auto other = sample.addCrop(sample.addImage("2"), 0, "other");
    const auto augmented = sample.addAugmented(other, "augmented");
    sample->runs().setInputs(sample.trainRun, {{other}, {}});
    sample->runs().setInputs(sample.trainRun, {{crop}, {augmented}});
    const auto inputs = sample->runs().inputs(sample.trainRun);
    CHECK(inputs.crops == std::vector{crop});
    CHECK(inputs.augmentedImages == std::vector{augmented});
    for (const auto run : {sample.importRun, sample.cropRun, sample.augmentRun})
        CHECK(errorCodeOf([&] { sample->runs().remove(run); }) == "project.run_in_use");
    CHECK(errorCodeOf([&] { sample->crops().remove(crop); }) == "project.crop_in_use");
    CHECK(errorCodeOf([&] { sample->augmentedImages().remove(augmented); }) == "project.augmented_in_use");
    CHECK(sample->crops().list().size() == 2);
    sample->runs().remove(sample.generateRun);
    sample->runs().remove(sample.trainRun);
    sample->runs().remove(sample.augmentRun);
    sample->runs().remove(sample.cropRun);
    sample->runs().remove(sample.importRun);
    CHECK(sample->images().list().empty());
}
