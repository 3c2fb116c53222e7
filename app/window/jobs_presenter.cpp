// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/jobs_presenter.h"

#include "app/words/words.h"

namespace histosynth {

namespace {

JobRowState rowState(JobState state)
{
    switch (state) {
    case JobState::Waiting:
        return JobRowState::Waiting;
    case JobState::Running:
        return JobRowState::Running;
    case JobState::Pausing:
        return JobRowState::Pausing;
    case JobState::Paused:
        return JobRowState::Paused;
    case JobState::Stopping:
        return JobRowState::Stopping;
    case JobState::Done:
        return JobRowState::Done;
    case JobState::Stopped:
        return JobRowState::Stopped;
    case JobState::Failed:
        return JobRowState::Failed;
    }
    return JobRowState::Failed;
}

double shareDone(const JobStatus& status)
{
    const auto& progress = status.meter.progress();
    return progress.total > 0 ? static_cast<double>(progress.done) / static_cast<double>(progress.total) : -1.0;
}

QString detailsOf(const JobStatus& status)
{
    if (!status.failure)
        return {};
    QStringList lines{failureText(*status.failure), QString::fromStdString(status.failure->code)};
    for (const auto& notice : status.notices)
        lines << messageText(notice.code, notice.arguments);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

JobsPresenter::JobsPresenter(JobQueue& jobs, JobsPanel& panel, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_panel(panel)
{
    connect(&jobs, &JobQueue::changed, this, &JobsPresenter::show);
    connect(&jobs, &JobQueue::ended, this, &JobsPresenter::leave);
    connect(&jobs, &JobQueue::dismissed, &panel, &JobsPanel::removeJob);
    connect(&panel, &JobsPanel::pauseRequested, &jobs, &JobQueue::pause);
    connect(&panel, &JobsPanel::resumeRequested, &jobs, &JobQueue::resume);
    connect(&panel, &JobsPanel::stopRequested, &jobs, &JobQueue::stop);
    connect(&panel, &JobsPanel::dismissRequested, &jobs, &JobQueue::dismiss);
    connect(&panel, &JobsPanel::showRequested, this, [this](qint64 id) {
        if (const auto* status = m_jobs.status(id)) {
            Q_EMIT workspaceRequested(status->plan.workspace);
            m_jobs.dismiss(id);
        }
    });
}

void JobsPresenter::show(JobId id)
{
    if (const auto* status = m_jobs.status(id); status != nullptr && !status->plan.isQuiet)
        m_panel.setJob(rowOf(*status));
}

void JobsPresenter::leave(JobId id)
{
    const auto* status = m_jobs.status(id);
    const bool isToBeRead = status->state == JobState::Failed || !status->plan.resultText.isEmpty();
    if (status->plan.isQuiet || !isToBeRead)
        m_jobs.dismiss(id);
}

JobRow JobsPresenter::rowOf(const JobStatus& status) const
{
    JobRow row;
    row.id = status.id;
    row.iconName = status.plan.iconName;
    row.title = status.plan.title;
    row.state = rowState(status.state);
    row.stateText = jobText(status);
    row.progress = shareDone(status);
    row.canPause = status.plan.canPause;
    if (status.state == JobState::Done)
        row.showText = status.plan.resultText;
    row.details = detailsOf(status);
    return row;
}

void JobsPresenter::retranslate()
{
    for (const JobId id : m_jobs.jobs())
        show(id);
}

} // namespace histosynth
