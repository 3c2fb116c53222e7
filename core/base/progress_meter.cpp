// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress_meter.h"

#include <algorithm>
#include <cmath>

namespace histosynth {

void ProgressMeter::update(const Progress& progress, Clock::time_point now)
{
    const bool newStage = progress.stage != m_progress.stage || progress.done < m_progress.done;
    const bool warmNow = !newStage && !m_warm && progress.total > 0 && progress.done * 10 >= progress.total;
    if (newStage || (warmNow && progress.done > m_baseDone)) {
        m_baseTime = now;
        m_baseDone = progress.done;
    }
    m_warm = newStage ? false : m_warm || warmNow;
    m_progress = progress;
    m_now = now;
}

std::optional<double> ProgressMeter::rate() const
{
    const double seconds = std::chrono::duration<double>(m_now - m_baseTime).count();
    if (seconds <= 0.0 || m_progress.done <= m_baseDone)
        return std::nullopt;
    return static_cast<double>(m_progress.done - m_baseDone) / seconds;
}

std::optional<double> ProgressMeter::remainingSeconds() const
{
    const auto perSecond = rate();
    if (!perSecond || m_progress.total <= 0)
        return std::nullopt;
    return static_cast<double>(m_progress.total - m_progress.done) / *perSecond;
}

std::string roundedDuration(double seconds)
{
    const auto whole = static_cast<std::int64_t>(std::llround(std::max(seconds, 0.0)));
    if (whole < 60)
        return std::to_string(whole) + " s";
    const std::int64_t minutes = (whole + 30) / 60;
    if (minutes < 60)
        return std::to_string(minutes) + " min";
    return std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
}

std::string groupedNumber(std::int64_t number)
{
    std::string digits = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

} // namespace histosynth
