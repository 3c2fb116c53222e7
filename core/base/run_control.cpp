// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/run_control.h"

#include <chrono>
#include <thread>

namespace histosynth {

void RunControl::checkpoint()
{
    constexpr auto pausePoll = std::chrono::milliseconds(50);
    Request asked = request();
    while (asked == Request::Pause) {
        std::this_thread::sleep_for(pausePoll);
        asked = request();
    }
    if (asked == Request::Stop)
        throw Stopped();
}

} // namespace histosynth
