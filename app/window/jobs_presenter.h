// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include "app/jobs/job_queue.h"
#include "widgets/controls/jobs_panel.h"

namespace histosynth {

// Shows the queue's jobs as lines of the panel, and hands on what is asked of them there. A job that is done goes from
// the panel by itself unless it has a result to show.
class JobsPresenter : public QObject {
    Q_OBJECT

public:
    JobsPresenter(JobQueue& jobs, JobsPanel& panel, QObject* parent = nullptr);

    // After the language has changed.
    void retranslate();

Q_SIGNALS:
    void workspaceRequested(int workspace);

private:
    void show(JobId id);
    void leave(JobId id);
    JobRow rowOf(const JobStatus& status) const;

    JobQueue& m_jobs;
    JobsPanel& m_panel;
};

} // namespace histosynth
