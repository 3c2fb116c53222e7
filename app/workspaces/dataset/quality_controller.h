// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QSet>

#include <memory>

#include "app/desk/workspace.h"
#include "app/workspaces/dataset/dataset_model.h"
#include "app/workspaces/dataset/project_worker.h"

class QTimer;

namespace histosynth {

class ClassSidebar;

// Which images look unfit for training: a list on the left that narrows the grid to them. Images that an older version
// of the program has imported are measured by the way, one after the other, and go on from where it was at the next
// opening.
class QualityController : public QObject {
    Q_OBJECT

public:
    QualityController(const Desk& desk, DatasetModel& model, ClassSidebar& sidebar, QObject* parent = nullptr);
    ~QualityController() override;

    // Whenever the content or the language has changed.
    void show();

    // Stops measuring; to be called before the project is closed.
    void finish();

    bool isMeasuring() const { return m_stop != nullptr; }

private:
    class StopFlag;

    void measure();
    void end();

    Desk m_desk;
    DatasetModel& m_model;
    ClassSidebar& m_sidebar;
    ProjectWorker m_worker;
    QTimer* m_announcer = nullptr;    // shows now and then what has been found
    std::shared_ptr<StopFlag> m_stop; // while it measures
    QSet<qint64> m_tried;             // what cannot be read is not tried again and again
};

} // namespace histosynth
