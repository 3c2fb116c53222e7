// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/demo.h"

#include "core/base/atomic_file.h"
#include "tests/core/workflow/sample_workflow.h"

using namespace histosynth;

TEST_CASE("the quick demo goes the whole way, and its validation loss falls to less than half")
{
    const test::TemporaryFolder folder;
    NoControl control;
    const auto result = runDemo(folder.path() / "demo", true, control);
    CHECK(result.syntheticImages == 3 * 16);
    REQUIRE(result.training.validation);
    CHECK(*result.training.validation < 0.5 * *result.training.firstValidation);
    CHECK(std::filesystem::file_size(result.archive) > 0);
    const auto report = test::readFile(result.report);
    for (const auto& name : result.evaluation.classNames)
        CHECK(report.find(name) != std::string::npos);
    CHECK(result.evaluation.classNames.size() == 3);
}

TEST_CASE("a demo does not write into a folder with somebody's files")
{
    const test::TemporaryFolder folder;
    const auto report = folder.path() / "report.html";
    writeFileAtomically(report, "mine");
    NoControl control;
    CHECK(test::failureOf([&] { runDemo(folder.path(), true, control); }) == "demo.folder_not_ours");
    CHECK(test::failureOf([&] { runDemo(report, true, control); }) == "demo.folder_not_ours");
    CHECK(test::readFile(report) == "mine");
    CHECK_FALSE(std::filesystem::exists(folder.path() / "fields"));
}
