// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QSet>

#include <map>
#include <vector>

#include "app/desk/workspace.h"
#include "app/workspaces/evaluate/evaluation_reader.h"
#include "core/base/json.h"

namespace histosynth {

class EvaluateView;
class PairController;

// Controller of the Evaluate workspace.
class EvaluateWorkspace : public Workspace {
    Q_OBJECT

public:
    explicit EvaluateWorkspace(const Desk& desk, QObject* parent = nullptr);
    ~EvaluateWorkspace() override;

    QWidget* view() override;
    void openProject() override;
    void closeProject() override;
    void refresh(ProjectParts parts) override;
    void activate() override;
    void deactivate() override;
    void retranslate() override;

private:
    void connectView();
    void fillForm();
    void read();
    void takeRuns(const std::vector<JudgedRun>& runs);
    void listRuns();
    void select();
    void readSelected();
    void show();
    void showCentre();
    void showChart();
    void showStart();
    void onOptionChanged();
    void start();
    void end(JobState state);
    const JudgedRun* selected() const;

    EvaluateView* m_view; // the window's once it took it over
    PairController* m_pairs;
    std::vector<JudgedRun> m_runs;
    Judgement m_judgement; // of the run selected
    JobId m_job = 0;
    bool m_isActive = false;
    bool m_isStale = true; // what is shown, while the workspace is not
    bool m_isReading = false;
    bool m_isReadAgain = false;
    bool m_isValid = true;
};

} // namespace histosynth
