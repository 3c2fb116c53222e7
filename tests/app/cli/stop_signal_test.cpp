// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stop_signal.h"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <thread>
#include <vector>

using namespace histosynth;

namespace {

// How a child ends that gets the stop signal after each of the pauses: 7 if it was asked to stop and lived on.
int exitCodeAfter(const std::vector<std::chrono::milliseconds>& pauses)
{
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        installStopSignals();
        for (const auto pause : pauses) {
            std::this_thread::sleep_for(pause);
            std::raise(SIGTERM);
        }
        _exit(stopAsked() ? 7 : 8);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

TEST_CASE("the first signal asks, the same one sent twice at once asks once, a later one ends the program")
{
    using std::chrono::milliseconds;
    CHECK(exitCodeAfter({}) == 8);
    CHECK(exitCodeAfter({milliseconds(0)}) == 7);
    CHECK(exitCodeAfter({milliseconds(0), milliseconds(0)}) == 7);
    CHECK(exitCodeAfter({milliseconds(0), milliseconds(500)}) == 130);
}
