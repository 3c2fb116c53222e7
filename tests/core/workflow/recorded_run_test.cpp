// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/recorded_run.h"

#include <torch/torch.h>

#include <new>
#include <stdexcept>

#include "tests/core/workflow/sample_workflow.h"

using namespace histosynth;

namespace {

template <typename Work>
Run recorded(Project& project, const Work& work)
{
    RecordedRun run(project, RunKind::Train, {});
    CHECK_THROWS(record(run, work));
    return project.runs().get(run.id());
}

} // namespace

TEST_CASE("memory that LibTorch could not get is out of memory, in our words")
{
    const test::TemporaryFolder folder;
    Project project = test::emptyProject(folder.path());
    const auto tooLarge = [] {
        torch::empty({std::int64_t{1} << 50});
        return Json::object();
    };
    CHECK_THROWS_AS(tooLarge(), c10::Error); // nothing that a caller would know for what it is
    RecordedRun run(project, RunKind::Train, {});
    try {
        record(run, tooLarge);
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.code() == "memory.exhausted");
        CHECK(error.kind() == ErrorKind::OutOfResource);
    }
    CHECK(project.runs().get(run.id()).state == RunState::Failed);
    CHECK(project.runs().get(run.id()).errorCode == "memory.exhausted");
}

TEST_CASE("other failures keep their name")
{
    const test::TemporaryFolder folder;
    Project project = test::emptyProject(folder.path());
    CHECK(recorded(project, []() -> Json { throw std::bad_alloc(); }).errorCode == "memory.exhausted");
    CHECK(recorded(project, []() -> Json { throw std::runtime_error("odd"); }).errorCode == "program.fault");
    CHECK(recorded(project, []() -> Json { TORCH_CHECK(false, "odd"); }).errorCode == "program.fault");
    CHECK(recorded(project, []() -> Json { throw Error(ErrorKind::BadInput, "train.no_run"); }).errorCode ==
          "train.no_run");
    CHECK(recorded(project, []() -> Json { throw Stopped(); }).state == RunState::Stopped);
}

TEST_CASE("a run that is done is taken up only where that is asked for")
{
    const test::TemporaryFolder folder;
    Project project = test::emptyProject(folder.path());
    RecordedRun first(project, RunKind::Generate, {{"a", 1}});
    record(first, [] { return Json::object(); });
    CHECK(RecordedRun::takeUp(project, RunKind::Generate, {{"a", 1}}).id() == first.id());
    CHECK(project.runs().get(first.id()).state == RunState::Running);
    first.finish({});
    CHECK(RecordedRun(project, RunKind::Generate, {{"a", 1}}).id() != first.id());
    CHECK(RecordedRun::takeUp(project, RunKind::Generate, {{"a", 2}}).id() != first.id());
}
