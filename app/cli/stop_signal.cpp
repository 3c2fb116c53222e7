// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stop_signal.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdlib>

#include "app/cli/exit_code.h"

namespace histosynth {

namespace {

using Clock = std::chrono::steady_clock;

// timeout(1) and some shells tell the process and then its group: signals this close to the first are the same request.
constexpr std::int64_t sameRequest = Clock::duration(std::chrono::milliseconds(300)).count();

std::atomic<std::int64_t> firstAsked{0}; // ticks of the clock; 0: never
static_assert(std::atomic<std::int64_t>::is_always_lock_free, "used in a signal handler");

void onSignal(int)
{
    const std::int64_t now = Clock::now().time_since_epoch().count();
    std::int64_t first = 0;
    if (!firstAsked.compare_exchange_strong(first, now) && now - first > sameRequest)
        std::_Exit(static_cast<int>(ExitCode::Stopped));
}

} // namespace

void installStopSignals()
{
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

bool stopAsked()
{
    return firstAsked != 0;
}

} // namespace histosynth
