// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/train/training_watch.h"

#include <QtCore/QPointer>

#include <utility>

#include "app/workspaces/train/run_reader.h"
#include "app/workspaces/train/train_words.h"
#include "app/workspaces/train/training_calls.h"

namespace histosynth {

TrainingWatch::TrainingWatch(const Desk& desk, QObject* parent) : QObject(parent), m_desk(desk)
{
    connect(&desk.jobs, &JobQueue::changed, this, [this](JobId id) {
        if (id == m_job)
            Q_EMIT changed();
    });
}

void TrainingWatch::start(const Json& options, std::int64_t classes)
{
    m_options = options;
    run(tr("Training on %n classes", nullptr, static_cast<int>(classes)),
        [options](Project& project, RunControl& control) { trainCompactModel(project, options, control); });
}

void TrainingWatch::resume(const TrainingRun& training)
{
    m_options = training.run.settings.value("options", Json::object());
    run(tr("Going on with run %1").arg(training.run.id),
        [id = training.run.id](Project& project, RunControl& control) { resumeCompactModel(project, id, control); });
}

void TrainingWatch::run(const QString& title, std::function<void(Project&, RunControl&)> work)
{
    if (isRunning())
        return;
    const QPointer<TrainingWatch> alive(this);
    JobPlan plan;
    plan.title = title;
    plan.iconName = QStringLiteral("view-media-chart");
    plan.workspace = static_cast<int>(WorkspaceId::Train);
    plan.resultText = tr("Show loss");
    plan.lane = JobLane::Models;
    plan.canPause = true;
    plan.work = [&session = m_desk.session, work = std::move(work)](RunControl& control) {
        auto project = session.connect();
        work(project, control);
    };
    plan.event = [alive](const Event& event) {
        if (alive)
            Q_EMIT alive->told(event);
    };
    plan.ended = [alive](JobState state) {
        if (alive)
            alive->finish(state);
    };
    m_job = m_desk.jobs.start(std::move(plan));
    Q_EMIT begun();
}

void TrainingWatch::finish(JobState state)
{
    m_job = 0;
    Q_EMIT ended(state);
    m_desk.session.announce(ProjectPart::Runs);
}

} // namespace histosynth
