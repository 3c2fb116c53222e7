// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/job_queue.h"

#include <QtCore/QThread>
#include <QtTest/QSignalSpy>
#include <doctest/doctest.h>

#include <filesystem>
#include <semaphore>
#include <stdexcept>

#include "tests/support/waiting/wait_for.h"

using namespace histosynth;

namespace {

struct Bench {
    JobQueue queue;
    QSignalSpy ended{&queue, &JobQueue::ended};

    JobStatus endOf(JobId id)
    {
        while (!isOver(queue.status(id)->state))
            REQUIRE(ended.wait(test::longestWait));
        return *queue.status(id);
    }

    void waitFor(JobId id, JobState state)
    {
        QSignalSpy changed(&queue, &JobQueue::changed);
        while (queue.status(id)->state != state)
            REQUIRE(changed.wait(test::longestWait));
    }
};

JobPlan plan(std::function<void(RunControl&)> work, JobLane lane = JobLane::Files)
{
    JobPlan plan;
    plan.title = "Work";
    plan.lane = lane;
    plan.canPause = true;
    plan.work = std::move(work);
    return plan;
}

void goOnUntilStopped(RunControl& control)
{
    for (std::int64_t i = 0;; ++i) {
        control.handle(Progress{"count", i, 0});
        control.checkpoint();
        QThread::yieldCurrentThread();
    }
}

} // namespace

TEST_CASE("a job's result comes to the window's thread after all its events")
{
    Bench bench;
    auto* const window = QThread::currentThread();
    std::vector<std::string> seen;
    bool isElsewhere = false;
    JobPlan asked = plan({});
    asked.event = [&](const Event& event) {
        CHECK(QThread::currentThread() == window);
        if (const auto* notice = std::get_if<Notice>(&event))
            seen.push_back(notice->code);
    };
    const auto id = bench.queue.start<int>(
        asked,
        [&](RunControl& control) {
            isElsewhere = QThread::currentThread() != window;
            for (const auto* code : {"a", "b", "c"})
                control.handle(Notice{code, {}});
            control.handle(Progress{"count", 7, 9});
            return 42;
        },
        [&](const int& result) {
            CHECK(QThread::currentThread() == window);
            seen.push_back(std::to_string(result));
        });
    const auto status = bench.endOf(id);
    CHECK(isElsewhere);
    CHECK(status.state == JobState::Done);
    CHECK(seen == std::vector<std::string>{"a", "b", "c", "42"});
    CHECK(status.notices.size() == 3);
    CHECK(status.meter.progress().done == 7);
}

TEST_CASE("whatever a job throws ends that job alone, under a name")
{
    Bench bench;
    const auto failureOfWork = [&](const std::function<void(RunControl&)>& work) {
        const auto status = bench.endOf(bench.queue.start(plan(work)));
        CHECK(status.state == JobState::Failed);
        return status.failure.value_or(JobFailure{});
    };
    const auto ours =
        failureOfWork([](RunControl&) { throw Error(ErrorKind::BadInput, "image.unreadable", {{"file", "a.png"}}); });
    CHECK(ours.code == "image.unreadable");
    CHECK(ours.arguments.at(0).value == "a.png");
    CHECK(failureOfWork([](RunControl&) { throw std::runtime_error("odd"); }).code == "program.fault");
    CHECK(failureOfWork([](RunControl&) { throw 3; }).code == "program.fault");
    const auto ofDisk = failureOfWork([](RunControl&) { static_cast<void>(std::filesystem::file_size("/nowhere")); });
    CHECK(ofDisk.code == "project.disk_error");
    CHECK(ofDisk.arguments.at(0).value == "/nowhere");
    CHECK(failureOfWork([](RunControl&) { throw std::bad_alloc(); }).code == "memory.exhausted");
    const auto wrong = failureOfWork([](RunControl&) { throw InvalidOptions({{"steps", "option.out_of_range", {}}}); });
    CHECK(wrong.problems.at(0).field == "steps");
    CHECK(bench.endOf(bench.queue.start(plan([](RunControl&) {}))).state == JobState::Done);
}

TEST_CASE("a job is paused, goes on and is stopped at its own steps")
{
    Bench bench;
    const auto id = bench.queue.start(plan(goOnUntilStopped));
    bench.waitFor(id, JobState::Running);
    bench.queue.pause(id);
    CHECK(bench.queue.status(id)->state == JobState::Pausing);
    bench.waitFor(id, JobState::Paused);
    bench.queue.resume(id);
    bench.waitFor(id, JobState::Running);
    bench.queue.dismiss(id); // not while it runs
    CHECK(bench.queue.status(id) != nullptr);
    bench.queue.stop(id);
    CHECK(bench.endOf(id).state == JobState::Stopped);
    bench.queue.dismiss(id);
    CHECK(bench.queue.status(id) == nullptr);
}

TEST_CASE("jobs of one lane wait for each other, those of two do not, and a waiting one can be stopped")
{
    Bench bench;
    std::binary_semaphore go(0);
    const auto training = bench.queue.start(plan([&](RunControl&) { go.acquire(); }, JobLane::Models));
    int begun = 0;
    const auto drawing = bench.queue.start(plan([&](RunControl&) { ++begun; }, JobLane::Models));
    const auto import = bench.queue.start(plan([](RunControl&) {}));
    CHECK(bench.endOf(import).state == JobState::Done);
    CHECK(bench.queue.status(drawing)->state == JobState::Waiting);
    CHECK(bench.queue.isBusy(JobLane::Models));
    CHECK_FALSE(bench.queue.isBusy(JobLane::Files));
    bench.queue.stop(drawing);
    QSignalSpy idle(&bench.queue, &JobQueue::becameIdle);
    go.release();
    CHECK(bench.endOf(training).state == JobState::Done);
    CHECK(bench.endOf(drawing).state == JobState::Stopped);
    CHECK(begun == 0);
    CHECK((idle.count() == 1 || idle.wait(test::longestWait)));
}

TEST_CASE("a queue that is destroyed stops its jobs and waits for them")
{
    std::atomic<bool> hasEnded = false;
    {
        Bench bench;
        const auto id = bench.queue.start(plan([&](RunControl& control) {
            try {
                goOnUntilStopped(control);
            } catch (const Stopped&) {
                hasEnded = true;
                throw;
            }
        }));
        bench.waitFor(id, JobState::Running);
    }
    CHECK(hasEnded);
}
