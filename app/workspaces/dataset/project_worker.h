// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <exception>
#include <functional>
#include <memory>
#include <optional>

#include "app/jobs/job.h"
#include "app/jobs/job_lane.h"
#include "app/session/project_session.h"

namespace histosynth {

// For small things that are too long for the window's thread and too short for a job: reading what a view shows,
// cutting a crop. One thread, one thing after the other, each with a connection of its own.
class ProjectWorker : public QObject {
    Q_OBJECT

public:
    explicit ProjectWorker(ProjectSession& session, QObject* parent = nullptr) : QObject(parent), m_session(session) {}
    ~ProjectWorker() override;

    // `work` on the thread, then on the window's `done`, or `failed`; neither once finish() was called. The project is
    // open.
    template <typename Result>
    void add(std::function<Result(Project&)> work, std::function<void(const Result&)> done,
             std::function<void(const JobFailure&)> failed);

    // Waits for all that was added; to be called before the project is closed.
    void finish();

private:
    void post(std::function<void()> work);
    void deliver(int generation, const std::function<void()>& answer);

    ProjectSession& m_session;
    int m_generation = 0;
    std::optional<JobLaneThread> m_thread;
};

template <typename Result>
void ProjectWorker::add(std::function<Result(Project&)> work, std::function<void(const Result&)> done,
                        std::function<void(const JobFailure&)> failed)
{
    post([this, generation = m_generation, work = std::move(work), done = std::move(done), failed = std::move(failed)] {
        std::function<void()> answer;
        try {
            Project project = m_session.connect();
            auto result = std::make_shared<const Result>(work(project));
            answer = [done, result] { done(*result); };
        } catch (...) {
            answer = [failed, failure = failureOf(std::current_exception())] { failed(failure); };
        }
        deliver(generation, answer);
    });
}

} // namespace histosynth
