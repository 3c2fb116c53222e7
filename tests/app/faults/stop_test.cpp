// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <csignal>

#include "core/base/json.h"
#include "core/project/project.h"
#include "tests/app/support/program.h"
#include "tests/support/temporary_folder.h"

using namespace histosynth;

namespace {

// Runs the chain up to a command and returns that one.
test::TinyCommand before(const std::filesystem::path& folder, const std::string& name)
{
    for (const auto& command : test::tinyChain(folder)) {
        if (command.name == name)
            return command;
        const auto result = test::runProgram(command);
        CAPTURE(result.messages);
        REQUIRE(result.exitCode == 0);
    }
    FAIL("no such command");
    return {};
}

} // namespace

TEST_CASE("Ctrl-C finishes the step, writes it, and tells how to go on")
{
    const test::TemporaryFolder folder;
    auto train = before(folder.path(), "train");
    train.arguments.insert(train.arguments.end(), {"--steps", "4000"});
    const auto project = folder / "project";
    test::ProcessOptions options;
    options.signal = SIGINT;
    options.signalWhen = [&project] {
        return std::filesystem::exists(project / "runs/6/checkpoints/step-000008.training.safetensors");
    };
    const auto stopped = test::runProgram(train, options);
    CAPTURE(stopped.messages);
    CHECK(stopped.exitCode == 130);
    CHECK(stopped.messages.find("--resume") != std::string::npos);
    Project opened = Project::open(project, OpenMode::ReadOnly);
    const auto run = opened.runs().latest(RunKind::Train);
    REQUIRE(run);
    CHECK(run->state == RunState::Stopped);
    const auto steps = opened.runLog().steps(run->id);
    REQUIRE(!steps.empty());
    // The last step is in a training checkpoint: nothing was lost.
    CHECK(opened.trainingCheckpoints().latest(run->id)->step == steps.back().step);
}

TEST_CASE("two writers: the second is told and leaves with exit code 4, a reader may look on")
{
    const test::TemporaryFolder folder;
    const auto chain = test::tinyChain(folder.path());
    REQUIRE(test::runProgram(chain[0]).exitCode == 0);
    const Project holder = Project::open(folder / "project", OpenMode::Write);
    const auto second = test::runProgram(chain[1]);
    CHECK(second.exitCode == 4);
    CHECK(second.messages.find("another program") != std::string::npos);
    const auto status = test::runProgram({"status", (folder / "project").string(), "--json"});
    CHECK(status.exitCode == 0);
    CHECK(Json::parse(status.output).at("read_only") == true);
}
