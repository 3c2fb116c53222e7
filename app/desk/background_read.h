// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointer>

#include <functional>
#include <utility>

#include "app/desk/workspace.h"

namespace histosynth {

// Starts a job that has no line in the jobs panel: it is forgotten once it is over, and told as a message if it failed
// (unless `plan.ended` is there to do so).
template <typename Result>
JobId startQuietly(const Desk& desk, QObject* context, JobPlan plan, std::function<Result(RunControl&)> work,
                   std::function<void(const Result&)> done);

// Reads from the open project on the lane of files, through a connection of its own; `done` is called on the window's
// thread while `context` lives.
template <typename Result>
JobId readInBackground(const Desk& desk, QObject* context, std::function<Result(Project&)> read,
                       std::function<void(const Result&)> done)
{
    auto& session = desk.session;
    std::function<Result(RunControl&)> work = [&session, read = std::move(read)](RunControl&) {
        auto project = session.connect();
        return read(project);
    };
    return startQuietly<Result>(desk, context, {}, std::move(work), std::move(done));
}

// Of a job that is over, or is within its `ended`.
void forgetQuietJob(const Desk& desk, JobId id, bool isFailureTold);

template <typename Result>
JobId startQuietly(const Desk& desk, QObject* context, JobPlan plan, std::function<Result(RunControl&)> work,
                   std::function<void(const Result&)> done)
{
    QPointer<QObject> alive(context);
    auto id = std::make_shared<JobId>(0);
    plan.isQuiet = true;
    plan.ended = [desk, id, alive, ended = std::move(plan.ended)](JobState state) {
        if (ended && alive)
            ended(state);
        forgetQuietJob(desk, *id, ended != nullptr);
    };
    std::function<void(const Result&)> tell = [alive, done = std::move(done)](const Result& result) {
        if (alive)
            done(result);
    };
    *id = desk.jobs.start<Result>(std::move(plan), std::move(work), std::move(tell));
    return *id;
}

} // namespace histosynth
