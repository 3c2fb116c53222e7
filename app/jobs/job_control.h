// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <mutex>
#include <vector>

#include "core/base/run_control.h"

namespace histosynth {

// Stands between a computation on its worker and the window: takes its events, hands on what the window asks for.
class JobControl : public RunControl {
public:
    // Worker's side.
    Request request() override;
    void handle(const Event& event) override;

    // Window's side. Of many steps of progress only the newest is kept; all else comes in full and in order.
    void ask(Request request);
    std::vector<Event> takeEvents();

    // Whether the computation waits: having been told of a pause, it has asked again.
    bool isHeld() const { return m_pausesTold > 1; }

private:
    std::atomic<Request> m_request = Request::Go;
    std::atomic<int> m_pausesTold = 0;
    std::mutex m_mutex;
    std::vector<Event> m_events;
};

} // namespace histosynth
