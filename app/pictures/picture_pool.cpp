// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/picture_pool.h"

#include <sys/resource.h>
#include <unistd.h>

#include <exception>
#include <utility>

namespace histosynth {

namespace {

// On Linux a thread has a nice value of its own, while its Qt priority means nothing.
void yieldToOthers()
{
    constexpr int background = 5;
    thread_local bool isDone = false;
    if (!std::exchange(isDone, true))
        ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), background);
}

PictureOutcome outcomeOf(const std::function<QImage()>& read)
{
    try {
        return {read(), std::nullopt};
    } catch (...) {
        return {{}, failureOf(std::current_exception())};
    }
}

} // namespace

PicturePool::PicturePool(int threads, Priority priority) : m_priority(priority)
{
    m_threads.setMaxThreadCount(threads);
}

PicturePool::~PicturePool()
{
    m_threads.clear();
    m_threads.waitForDone();
}

void PicturePool::start(std::function<QImage()> read, std::function<void(const PictureOutcome&)> answered)
{
    m_threads.start([this, read = std::move(read), answered = std::move(answered)] {
        if (m_priority == Priority::Background)
            yieldToOthers();
        const PictureOutcome outcome = outcomeOf(read);
        QMetaObject::invokeMethod(&m_owner, [answered, outcome] { answered(outcome); }, Qt::QueuedConnection);
    });
}

void PicturePool::later(std::function<void()> round)
{
    QMetaObject::invokeMethod(&m_owner, std::move(round), Qt::QueuedConnection);
}

} // namespace histosynth
