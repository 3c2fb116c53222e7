// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/stall_watch.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QLoggingCategory>

#include <utility>

namespace histosynth {

namespace {

constexpr auto pause = std::chrono::milliseconds(5); // between two knocks

Q_LOGGING_CATEGORY(stallLog, "histosynth.stall")

} // namespace

StallWatch::StallWatch(QObject* parent)
    : QObject(parent), m_thread([this](const std::stop_token& stop) { knock(stop); })
{
    m_current.begin = Clock::now();
    QCoreApplication::instance()->installEventFilter(this);
}

StallWatch::~StallWatch()
{
    m_thread.request_stop();
    m_answered.release();
    m_thread.join();
}

void StallWatch::forget()
{
    m_worst = {};
    m_knocks = 0;
}

void StallWatch::knock(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        QMetaObject::invokeMethod(this, [this, asked = Clock::now()] { answer(asked); }, Qt::QueuedConnection);
        m_answered.acquire();
        std::this_thread::sleep_for(pause);
    }
}

void StallWatch::answer(Clock::time_point asked)
{
    closeSpan();
    const auto waited = std::chrono::duration_cast<std::chrono::milliseconds>(m_current.begin - asked);
    const auto longest = std::exchange(m_longest, {});
    m_answered.release();
    ++m_knocks;
    if (waited < limit && waited <= m_worst.duration)
        return;
    const Stall stall{waited, QByteArray(longest.receiver) + ", event " + QByteArray::number(longest.event)};
    if (waited > m_worst.duration)
        m_worst = stall;
    if (waited >= limit)
        Q_EMIT stalled(stall);
}

bool StallWatch::eventFilter(QObject* receiver, QEvent* event)
{
    closeSpan();
    m_current.receiver = receiver->metaObject()->className();
    m_current.event = event->type();
    return false;
}

void StallWatch::closeSpan()
{
    const auto now = Clock::now();
    m_current.length = now - m_current.begin;
    if (m_current.length > m_longest.length)
        m_longest = m_current;
    m_current.begin = now;
}

void logStalls(StallWatch& watch)
{
    QObject::connect(&watch, &StallWatch::stalled, &watch, [](const Stall& stall) {
        qCWarning(stallLog, "The window's thread was held for %lld ms by %s", qint64(stall.duration.count()),
                  stall.during.constData());
    });
}

} // namespace histosynth
