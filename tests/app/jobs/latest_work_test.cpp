// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/latest_work.h"

#include <QtCore/QThread>
#include <QtTest/QSignalSpy>
#include <doctest/doctest.h>

#include <semaphore>
#include <vector>

#include "tests/support/waiting/wait_for.h"

using namespace histosynth;

namespace {

void waitUntilIdle(LatestWork& work)
{
    QSignalSpy idle(&work, &LatestWork::becameIdle);
    while (work.isBusy())
        REQUIRE(idle.wait(test::longestWait));
}

} // namespace

TEST_CASE("of the work that waits only the newest is done, elsewhere, and told here")
{
    LatestWork work;
    std::binary_semaphore gate(0);
    std::vector<int> told;
    QThread* worker = nullptr;
    work.start<int>(
        [&] {
            gate.acquire();
            worker = QThread::currentThread();
            return 0;
        },
        [&](const int& result) { told.push_back(result); });
    for (int i = 1; i <= 5; ++i)
        work.start<int>([i] { return i; }, [&](const int& result) { told.push_back(result); });
    CHECK(told.empty());
    gate.release();
    waitUntilIdle(work);
    CHECK(told == std::vector{0, 5});
    CHECK(worker != QThread::currentThread());
}

TEST_CASE("what is cancelled is not told, and what is started after it is")
{
    LatestWork work;
    std::vector<int> told;
    const auto tell = [&](const int& result) { told.push_back(result); };
    bool isOver = false;
    std::binary_semaphore begun(0);
    work.start<int>(
        [&] {
            begun.release();
            isOver = true;
            return 1;
        },
        tell);
    work.start<int>([] { return 2; }, tell);
    begun.acquire();
    work.cancel();
    CHECK(isOver); // it has waited
    work.start<int>([] { return 3; }, tell);
    waitUntilIdle(work);
    CHECK(told == std::vector{3});
}

TEST_CASE("an exception of the work is told by its name and ends nothing else")
{
    LatestWork work;
    QSignalSpy failed(&work, &LatestWork::failed);
    work.start<int>([]() -> int { throw Error(ErrorKind::BadInput, "file.unreadable"); },
                    [](const int&) { FAIL("there is no result"); });
    waitUntilIdle(work);
    REQUIRE(failed.size() == 1);
    CHECK(failed[0][0].value<JobFailure>().code == "file.unreadable");
    int told = 0;
    work.start<int>([] { return 7; }, [&](const int& result) { told = result; });
    waitUntilIdle(work);
    CHECK(told == 7);
}
