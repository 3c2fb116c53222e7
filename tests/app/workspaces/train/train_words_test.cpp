// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/train/train_words.h"

#include <doctest/doctest.h>

#include "app/workspaces/train/training_calls.h"

using namespace histosynth;

namespace {

TrainingRun trained(RunState state)
{
    TrainingRun run;
    run.run.id = 6;
    run.run.state = state;
    run.run.settings = {{"options", compactDefaults()}};
    run.classNames = {"adipose", "dense", "nested"};
    run.steps = 3000;
    run.stepsDone = state == RunState::Done ? 3000 : 1240;
    run.bestValidation = 0.3021;
    run.bytes = 46u << 20;
    return run;
}

} // namespace

TEST_CASE("a row says what was trained, how far it came and how well")
{
    const auto done = TrainWords::runRow(trained(RunState::Done));
    CHECK(done.tone == Tone::Success);
    CHECK(done.progress < 0);
    CHECK(done.details.join(' ').contains("0.3021"));
    const auto running = TrainWords::runRow(trained(RunState::Running));
    CHECK(running.progress == doctest::Approx(1240.0 / 3000));
    CHECK(running.details.join(' ').contains("1,240"));
}

TEST_CASE("only a run that did not come to its end has something to be said")
{
    CHECK(TrainWords::runNotice(trained(RunState::Done)).isEmpty());
    CHECK(TrainWords::runNotice(trained(RunState::Interrupted)).contains("interrupted"));
    auto failed = trained(RunState::Failed);
    failed.run.errorCode = "memory.exhausted";
    CHECK(TrainWords::runNotice(failed).contains("not enough memory"));
}

TEST_CASE("changed settings come first, and two runs differ in what is different")
{
    auto one = trained(RunState::Done);
    const auto other = trained(RunState::Done);
    CHECK(TrainWords::differences(one, other).isEmpty());
    one.run.settings["options"]["batch"] = 8;
    CHECK(TrainWords::settings(one).front().key == "Batch");
    const auto rows = TrainWords::differences(one, other);
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().value.startsWith("8"));
}

TEST_CASE("the plan says in words whether it fits")
{
    const TrainingSet set{3, 627, 48};
    TrainingPlan plan;
    plan.seconds = 420;
    plan.memoryBytes = 1 << 20;
    plan.room = {1 << 30, 1 << 30};
    CHECK(TrainWords::plan(set, plan).tone == Tone::Success);
    CHECK(TrainWords::start(3000, &plan).endsWith("about 7\u00A0min"));
    plan.room.memoryBytes = 1000;
    CHECK(TrainWords::plan(set, plan).verdict.contains("memory"));
    plan.room.memoryBytes = {};
    plan.peakDiskBytes = std::int64_t(1) << 40;
    CHECK(TrainWords::plan(set, plan).verdict.contains("disk"));
    plan.peakDiskBytes = 0;
    CHECK(TrainWords::plan({3, 627, 0}, plan).tone == Tone::Warning);
}

TEST_CASE("every option of a training has a label to be shown")
{
    for (const auto& info : compactFields())
        CHECK_FALSE(info.label.empty());
    CHECK(compactProblems(compactDefaults()).empty());
}
