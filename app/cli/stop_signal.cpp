// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stop_signal.h"

#include <atomic>
#include <csignal>
#include <cstdlib>

#include "app/cli/exit_code.h"

namespace histosynth {

namespace {

std::atomic<bool> asked{false};
static_assert(std::atomic<bool>::is_always_lock_free, "used in a signal handler");

void onSignal(int)
{
    if (asked.exchange(true))
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
    return asked;
}

} // namespace histosynth
