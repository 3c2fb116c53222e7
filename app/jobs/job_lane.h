// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace histosynth {

// A thread that does one piece of work after the other. Work must not throw. Destruction drops what has not begun and
// waits for the rest.
class JobLaneThread {
public:
    JobLaneThread() : m_thread([this] { run(); }) {}
    JobLaneThread(const JobLaneThread&) = delete;
    JobLaneThread& operator=(const JobLaneThread&) = delete;
    ~JobLaneThread();

    void add(std::function<void()> work);

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_waiting;
    bool m_isEnding = false;
    std::thread m_thread; // last: it begins when all else is there
};

} // namespace histosynth
