// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>
#include <unistd.h>

#include "core/project/project.h"
#include "tests/app/support/program.h"
#include "tests/support/shared_data.h"
#include "tests/support/temporary_folder.h"

using namespace histosynth;

namespace fs = std::filesystem;

namespace {

constexpr const char* sandbox = "/usr/bin/bwrap";

// histosynth-cli with `folder` of the file system replaced by what `mount` says (bubblewrap's options).
test::ProcessResult runSandboxed(const std::vector<std::string>& mount, const std::string& script)
{
    std::vector<std::string> arguments{sandbox, "--dev-bind", "/", "/"};
    arguments.insert(arguments.end(), mount.begin(), mount.end());
    arguments.insert(arguments.end(), {"sh", "-c", script});
    return test::runProcess(arguments);
}

bool sandboxWorks()
{
    return fs::exists(sandbox) && runSandboxed({}, "exit 0").exitCode == 0;
}

std::string quoted(const test::TinyCommand& command)
{
    std::string line = "'" + test::programPath() + "' " + command.name;
    for (const auto& argument : command.arguments)
        line += " '" + argument + "'";
    return line;
}

void checkSound(Project& project)
{
    NoControl control;
    for (const auto& problem : project.verify(control).problems)
        FAIL_CHECK(problem.code);
}

} // namespace

TEST_CASE("on a disk that is full every command ends with exit code 4, says so, and leaves a sound project")
{
    const test::TemporaryFolder folder;
    for (const auto& command : test::tinyChain(folder.path())) {
        CAPTURE(command.name);
        if (command.name != "new" && command.name != "split") {
            test::ProcessOptions full;
            full.fileSizeLimit = 2000; // no file may grow beyond: neither an image nor the database's log
            const auto result = test::runProgram(command, full);
            CAPTURE(result.messages);
            CHECK(result.exitCode == 4);
            CHECK(result.messages.find("report this") == std::string::npos);
            Project project = Project::open(folder / "project", OpenMode::Write);
            checkSound(project);
        }
        auto again = command;
        const auto result = test::runProgram(again);
        CAPTURE(result.messages);
        REQUIRE(result.exitCode == 0);
    }
}

TEST_CASE("a small disk that fills up in the middle of a command")
{
    if (!sandboxWorks())
        return test::skip("bubblewrap cannot make a sandbox here");
    const test::TemporaryFolder folder;
    const auto chain = test::tinyChain(folder.path());
    std::string script;
    for (const auto& command : chain) {
        if (command.name == "crop")
            break;
        script += quoted(command) + " && ";
    }
    const std::string project = (folder / "project").string();
    script += "cp -r '" + project + "'/. '" + (folder / "kept").string() + "'";
    fs::create_directories(folder / "kept");
    fs::create_directories(project);
    // The fields that were imported take most of 3 MiB; the crops do not fit any more.
    const auto result = runSandboxed({"--size", "3145728", "--tmpfs", project},
                                     script + "; " + quoted(chain[5]) + "; code=$?; " + "'" + test::programPath() +
                                         "' status '" + project + "' --verify; exit $code");
    CAPTURE(result.output);
    CAPTURE(result.messages);
    CHECK(result.exitCode == 4);
    CHECK(result.output.find("nothing is missing or altered") != std::string::npos);
}

TEST_CASE("a read-only disk: looking is possible and says why not more, writing is exit code 4")
{
    if (!sandboxWorks())
        return test::skip("bubblewrap cannot make a sandbox here");
    const test::TemporaryFolder folder;
    const auto chain = test::tinyChain(folder.path());
    REQUIRE(test::runProgram(chain[0]).exitCode == 0);
    REQUIRE(test::runProgram(chain[1]).exitCode == 0);
    const std::string project = (folder / "project").string();
    const std::vector<std::string> readOnly{"--ro-bind", project, project};
    const auto status = runSandboxed(readOnly, "'" + test::programPath() + "' status '" + project + "'");
    CAPTURE(status.messages);
    CHECK(status.exitCode == 0);
    CHECK(status.messages.find(project) != std::string::npos);
    const auto import = runSandboxed(readOnly, quoted(chain[2]));
    CHECK(import.exitCode == 4);
    CHECK(import.messages.find(project) != std::string::npos);
}
