// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include "app/desk/workspace.h"
#include "core/base/json.h"

namespace histosynth {

struct TrainingRun;

// The training that goes on, if one does: begins it, holds it, stops it, and hands on what it tells.
class TrainingWatch : public QObject {
    Q_OBJECT

public:
    TrainingWatch(const Desk& desk, QObject* parent);

    // Only while none goes on.
    void start(const Json& options, std::int64_t classes);
    void resume(const TrainingRun& run);

    void pause() { m_desk.jobs.pause(m_job); }
    void goOn() { m_desk.jobs.resume(m_job); }
    void stop() { m_desk.jobs.stop(m_job); }

    bool isRunning() const { return m_job != 0; }
    const JobStatus* status() const { return m_desk.jobs.status(m_job); }
    const Json& options() const { return m_options; }

Q_SIGNALS:
    void begun();                              // a job was started
    void told(const histosynth::Event& event); // by the training
    void changed();                            // the job's state or numbers
    void ended(histosynth::JobState state);

private:
    void run(const QString& title, std::function<void(Project&, RunControl&)> work);
    void finish(JobState state);

    Desk m_desk;
    Json m_options = Json::object();
    JobId m_job = 0;
};

} // namespace histosynth
