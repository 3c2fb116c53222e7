// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>

#include <chrono>
#include <semaphore>
#include <thread>

namespace histosynth {

// What the window's thread was busy with when it did not come to its events.
struct Stall {
    std::chrono::milliseconds duration{0};
    QByteArray during; // "QTimer, event 1": class of the object and QEvent::Type that took the longest
};

// Watches the thread that it is made on: a thread of its own knocks every few milliseconds, and how long the answer
// takes is how long a click would have waited. Wall-clock time: a machine that is busy with other things counts, too.
class StallWatch : public QObject {
    Q_OBJECT

public:
    // No stall of the window's thread may be as long.
    static constexpr std::chrono::milliseconds limit{50};

    explicit StallWatch(QObject* parent = nullptr);
    ~StallWatch() override;

    // Since the beginning, or since forget().
    const Stall& worst() const { return m_worst; }
    qint64 knocks() const { return m_knocks; } // that were answered
    void forget();

Q_SIGNALS:
    void stalled(const histosynth::Stall& stall); // it took `limit` or longer

protected:
    bool eventFilter(QObject* receiver, QEvent* event) override;

private:
    using Clock = std::chrono::steady_clock;

    void knock(const std::stop_token& stop);
    void answer(Clock::time_point asked);
    void closeSpan();

    // From the beginning of one event to that of the next.
    struct Span {
        const char* receiver = "";
        int event = 0;
        Clock::time_point begin;
        Clock::duration length{0};
    };

    Stall m_worst;
    qint64 m_knocks = 0;
    Span m_current;
    Span m_longest; // since the last answer
    std::counting_semaphore<2> m_answered{0};
    std::jthread m_thread; // ends before what it uses
};

// Writes every stall to the log, while the program runs.
void logStalls(StallWatch& watch);

} // namespace histosynth
