// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <memory>

#include "app/desk/action_table.h"
#include "app/desk/messages.h"
#include "app/jobs/job_queue.h"
#include "app/session/project_session.h"
#include "app/session/settings.h"

class QWidget;

namespace histosynth {

class ThumbnailCache;

// What every controller works with; all of it lives longer than they do.
struct Desk {
    ProjectSession& session;
    JobQueue& jobs;
    Settings& settings;
    ActionTable& actions;
    Messages& messages;
    std::shared_ptr<ThumbnailCache> thumbnails;
};

// The workspaces in the order of the work.
enum class WorkspaceId { Dataset, Augment, Train, Generate, Evaluate, Export };
inline constexpr int workspaceCount = 6;

// A controller of one workspace: it fills its passive view from the project, and turns what the view tells into edits
// and jobs. Window thread; nothing here takes longer than a frame.
class Workspace : public QObject {
    Q_OBJECT

public:
    explicit Workspace(const Desk& desk, QObject* parent = nullptr) : QObject(parent), m_desk(desk) {}

    // Made once; the window takes it over.
    virtual QWidget* view() = 0;

    // A project has been opened, or closed (then nothing may be asked of it any more).
    virtual void openProject() = 0;
    virtual void closeProject() = 0;

    // These parts of the open project have changed. Called whether the workspace is shown or not.
    virtual void refresh(ProjectParts parts) = 0;

    // It is shown from now on, or not any more.
    virtual void activate() {}
    virtual void deactivate() {}

    // After the language has changed: the view's own texts have been told by QEvent::LanguageChange, what the
    // controller has put into words has not.
    virtual void retranslate() {}

Q_SIGNALS:
    void workspaceRequested(histosynth::WorkspaceId workspace);

protected:
    const Desk& desk() const { return m_desk; }

private:
    Desk m_desk;
};

} // namespace histosynth
