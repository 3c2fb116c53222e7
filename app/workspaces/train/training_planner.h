// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <map>
#include <optional>
#include <string>

#include "app/desk/workspace.h"
#include "core/base/json.h"
#include "core/workflow/plan_training.h"

class QTimer;

namespace histosynth {

class TrainPanel;

// Keeps the options of the next training, and finds out what they will take: by a dry run where that is not known yet,
// by arithmetic where it is.
class TrainingPlanner : public QObject {
    Q_OBJECT

public:
    TrainingPlanner(const Desk& desk, TrainPanel& panel, QObject* parent);

    // What there is to train on; nothing: not known, or no project.
    void setSet(const std::optional<TrainingSet>& set);

    // Dry runs are made only while the workspace is shown.
    void setActive(bool isActive);

    Json values() const;
    void setValues(const Json& values);
    bool canStart() const;

    // Shows what is being used, and the options of the next training again.
    void showUsed(const Json& values);
    void showOwn();

    // Stops a dry run: something more important comes.
    void yield();
    bool isMeasuring() const { return m_job != 0; }
    void retranslate() { show(); }

Q_SIGNALS:
    void planned(); // a dry run has come to its end, or is not needed

private:
    void onChanged();
    bool checkValues();
    void show();
    void measure();
    void takeCost(const std::string& key, const TrainingCost& cost);

    Desk m_desk;
    TrainPanel& m_panel;
    QTimer* m_timer = nullptr;
    std::optional<TrainingSet> m_set;
    std::map<std::string, TrainingCost> m_costs;
    std::map<std::string, JobFailure> m_failures;
    Json m_own; // while others are shown
    JobId m_job = 0;
    bool m_isActive = false;
    bool m_isValid = false;
};

} // namespace histosynth
