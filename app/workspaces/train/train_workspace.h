// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/desk/workspace.h"
#include "core/workflow/plan_training.h"

namespace histosynth {

class RunBrowser;
class TrainView;
class TrainingPlanner;
class TrainingWatch;

// Controller of the Train workspace.
class TrainWorkspace : public Workspace {
    Q_OBJECT

public:
    explicit TrainWorkspace(const Desk& desk, QObject* parent = nullptr);
    ~TrainWorkspace() override;

    QWidget* view() override;
    void openProject() override;
    void closeProject() override;
    void refresh(ProjectParts parts) override;
    void activate() override;
    void deactivate() override;
    void retranslate() override;

private:
    void connectView();
    void addActions();
    void readSet();
    void showCentre();
    void showSelection();
    void showState();
    void start();
    void resume();
    void pauseOrGoOn();
    void begin();
    void take(const Event& event);
    void end(JobState state);
    void openFolder();
    void showMenu(const QPoint& position);

    TrainView* m_view; // the window's once it took it over
    TrainingPlanner* m_planner;
    RunBrowser* m_browser;
    TrainingWatch* m_watch;
    std::optional<TrainingSet> m_set;
    unsigned m_kindsSeen = 0; // of events of the training that goes on, a bit each
};

} // namespace histosynth
