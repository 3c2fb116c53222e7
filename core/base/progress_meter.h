// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "core/base/run_control.h"

namespace histosynth {

// Tells from the progress of a computation how fast it goes and how long it will take. A stage of another name starts
// anew. The rate is measured over the stage so far, leaving out its first tenth while things warm up.
class ProgressMeter {
public:
    using Clock = std::chrono::steady_clock;

    void update(const Progress& progress, Clock::time_point now = Clock::now());

    const Progress& progress() const { return m_progress; }

    // Items per second; nothing before two updates have come.
    std::optional<double> rate() const;

    // Seconds; nothing where the total is unknown or the rate is.
    std::optional<double> remainingSeconds() const;

private:
    Progress m_progress;
    Clock::time_point m_now;
    Clock::time_point m_baseTime;
    std::int64_t m_baseDone = 0;
    bool m_warm = false;
};

// "40 s", "15 min", "2 h 5 min": rounded for a reader, never more exact than it is known.
std::string roundedDuration(double seconds);

// 1234567 as "1,234,567".
std::string groupedNumber(std::int64_t number);

} // namespace histosynth
