// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/latest_work.h"

#include <future>

#include "app/jobs/job_lane.h"

namespace histosynth {

LatestWork::LatestWork(QObject* parent) : QObject(parent), m_thread(std::make_unique<JobLaneThread>()) {}

LatestWork::~LatestWork() = default;

void LatestWork::begin(Piece piece)
{
    if (m_isRunning) {
        m_waiting = std::move(piece);
        return;
    }
    m_isRunning = true;
    m_thread->add([this, piece = std::move(piece), generation = m_generation] {
        Telling tell;
        try {
            tell = piece();
        } catch (...) {
            tell = [this, failure = failureOf(std::current_exception())] { Q_EMIT failed(failure); };
        }
        QMetaObject::invokeMethod(this, [this, tell, generation] { finish(tell, generation); }, Qt::QueuedConnection);
    });
}

void LatestWork::finish(const Telling& tell, int generation)
{
    m_isRunning = false;
    if (m_waiting)
        begin(std::exchange(m_waiting, {}));
    if (generation == m_generation)
        tell();
    if (!m_isRunning)
        Q_EMIT becameIdle();
}

void LatestWork::cancel()
{
    ++m_generation;
    m_waiting = {};
    if (!m_isRunning)
        return;
    std::promise<void> ended;
    m_thread->add([&ended] { ended.set_value(); });
    ended.get_future().wait();
}

} // namespace histosynth
