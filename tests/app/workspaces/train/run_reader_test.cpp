// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/train/run_reader.h"

#include <doctest/doctest.h>

#include <fstream>

#include "tests/support/temporary_folder.h"

using namespace histosynth;

namespace fs = std::filesystem;

TEST_CASE("runs are read newest first, with how far they came and what can be done with them")
{
    const test::TemporaryFolder folder;
    auto project = Project::create(folder / "project", {{0, "calm", {}, {}}});
    const Json settings = {{"options", {{"steps", 24}}}, {"classes", {{{"id", 1}, {"name", "calm"}}}}};
    const auto stopped = project.runs().start(RunKind::Train, settings);
    project.runLog().append(stopped, {{1, 0.9, 1e-3, 0, 0}, {2, 0.8, 1e-3, 0, 0}});
    project.runLog().append(stopped, ValidationLoss{0, 0.5});
    project.runLog().append(stopped, ValidationLoss{2, 0.4});
    project.runs().finish(stopped, RunState::Stopped);
    const auto done = project.runs().start(RunKind::Train, settings);
    project.runs().finish(done, RunState::Done, {{"steps", 24}});

    const auto runs = readTrainingRuns(project);
    REQUIRE(runs.size() == 2);
    CHECK(runs[0].run.id == done);
    CHECK(runs[0].stepsDone == 24);
    CHECK_FALSE(runs[0].isResumable());
    CHECK(runs[1].stepsDone == 2);
    CHECK(runs[1].steps == 24);
    CHECK(runs[1].bestValidation == 0.4);
    CHECK(runs[1].classNames == std::vector<std::string>{"calm"});
    CHECK(runs[1].isResumable());
}

TEST_CASE("previews are found by their steps, other files are passed over")
{
    const test::TemporaryFolder folder;
    auto project = Project::create(folder / "project", {{0, "calm", {}, {}}});
    const auto run = project.runs().start(RunKind::Train, Json::object());
    const auto previews = project.runs().folder(run) / "previews";
    fs::create_directories(previews);
    for (const auto* name : {"step-000500.png", "step-000020.png", "step-x.png", "step-000030.png.part", "other.png"})
        std::ofstream(previews / name) << "x";
    const auto curves = readRunCurves(project, run);
    REQUIRE(curves.previews.size() == 2);
    CHECK(curves.previews[0].step == 20);
    CHECK(curves.previews[1].step == 500);
}
