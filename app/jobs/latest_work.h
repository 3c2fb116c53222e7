// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <functional>
#include <memory>
#include <utility>

#include "app/jobs/job.h"

namespace histosynth {

class JobLaneThread;

// Short work whose answer is out of date as soon as its question changes: a forecast, a page of samples. It has one
// thread of its own; while one piece runs only the newest of those that follow waits. What has run is told even when a
// newer one waits, so that a view follows a slider that is being dragged. Used on the window's thread. Destruction
// waits for what runs.
class LatestWork : public QObject {
    Q_OBJECT

public:
    explicit LatestWork(QObject* parent = nullptr);
    ~LatestWork() override;

    // `work` runs on the thread; `done` is given what it returns, on the window's thread.
    template <typename Result>
    void start(std::function<Result()> work, std::function<void(const Result&)> done)
    {
        begin([work = std::move(work), done = std::move(done)] {
            auto result = std::make_shared<Result>(work());
            return Telling([result, done] { done(*result); });
        });
    }

    // Drops what waits, waits for what runs, and tells of neither.
    void cancel();

    bool isBusy() const { return m_isRunning; }

Q_SIGNALS:
    void failed(const histosynth::JobFailure& failure);

    // Nothing runs or waits, and all has been told.
    void becameIdle();

private:
    using Telling = std::function<void()>;
    using Piece = std::function<Telling()>;

    void begin(Piece piece);
    void finish(const Telling& tell, int generation);

    Piece m_waiting;
    bool m_isRunning = false;
    int m_generation = 0; // counts cancellations
    std::unique_ptr<JobLaneThread> m_thread;
};

} // namespace histosynth
