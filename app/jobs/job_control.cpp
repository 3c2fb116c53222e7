// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/job_control.h"

#include <utility>

namespace histosynth {

Request JobControl::request()
{
    const Request request = m_request;
    if (request == Request::Pause)
        ++m_pausesTold;
    return request;
}

void JobControl::ask(Request request)
{
    m_pausesTold = 0;
    m_request = request;
}

void JobControl::handle(const Event& event)
{
    const std::lock_guard lock(m_mutex);
    const bool isNewer = std::holds_alternative<Progress>(event) && !m_events.empty() &&
                         std::holds_alternative<Progress>(m_events.back());
    if (isNewer)
        m_events.back() = event;
    else
        m_events.push_back(event);
}

std::vector<Event> JobControl::takeEvents()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_events, {});
}

} // namespace histosynth
