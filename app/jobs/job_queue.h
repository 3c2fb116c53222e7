// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>

#include <map>
#include <memory>
#include <optional>

#include "app/jobs/job.h"

class QTimer;

namespace histosynth {

class JobControl;
class JobLaneThread;

// All work that takes longer than a frame. Used on the window's thread, where all its signals come, too; the work runs
// on the lanes' threads. No exception leaves a lane: a job that throws has failed, and the next one begins. Destruction
// asks all jobs to stop and waits for them.
class JobQueue : public QObject {
    Q_OBJECT

public:
    explicit JobQueue(QObject* parent = nullptr);
    ~JobQueue() override;

    JobId start(JobPlan plan);

    // The same for work that has a result: `done` is given it on the window's thread, if it came to its end, after
    // plan.ended.
    template <typename Result>
    JobId start(JobPlan plan, std::function<Result(RunControl&)> work, std::function<void(const Result&)> done);

    // In the order in which they were started; ended ones until they are dismissed.
    QList<JobId> jobs() const;

    // nullptr once it is dismissed.
    const JobStatus* status(JobId id) const;

    // Whether anything runs or waits, but for what is quiet.
    bool isBusy() const;
    bool isBusy(JobLane lane) const;

    // Held at the next step where the work allows it.
    void pause(JobId id);
    void resume(JobId id);

    // At the next step; one that waits, when its turn comes. What is done stays done.
    void stop(JobId id);
    void stopAll();

    // Forgets a job that is over.
    void dismiss(JobId id);

Q_SIGNALS:
    void changed(histosynth::JobId id);
    void ended(histosynth::JobId id);
    void dismissed(histosynth::JobId id);
    void becameIdle();

private:
    struct Entry;
    class Outcome;

    void run(Entry& entry);
    void drain();
    void drain(Entry& entry);
    void take(Entry& entry, const Event& event);
    void finish(Entry& entry);
    Entry* runningEntry(JobId id);

    std::map<JobId, std::unique_ptr<Entry>> m_entries;
    JobId m_last = 0;
    QTimer* m_timer = nullptr;
    std::unique_ptr<JobLaneThread> m_files; // after the entries: these threads end first
    std::unique_ptr<JobLaneThread> m_models;
};

template <typename Result>
JobId JobQueue::start(JobPlan plan, std::function<Result(RunControl&)> work, std::function<void(const Result&)> done)
{
    auto result = std::make_shared<std::optional<Result>>();
    plan.work = [result, work = std::move(work)](RunControl& control) { result->emplace(work(control)); };
    plan.ended = [result, done = std::move(done), ended = std::move(plan.ended)](JobState state) {
        if (ended)
            ended(state);
        if (state == JobState::Done && done)
            done(**result);
    };
    return start(std::move(plan));
}

} // namespace histosynth
