// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <optional>

#include "app/desk/workspace.h"
#include "app/workspaces/dataset/dataset_model.h"
#include "app/workspaces/dataset/project_worker.h"
#include "core/workflow/split_images.h"
#include "widgets/workspaces/dataset/split_dialog.h"

namespace histosynth {

// The split by patient: tried while its options are chosen, made as one edit; and its repair.
class SplitController : public QObject {
    Q_OBJECT

public:
    SplitController(const Desk& desk, DatasetModel& model, ProjectWorker& worker, QWidget& view,
                    QObject* parent = nullptr);

    void open();
    void close();
    SplitDialog* dialog() const { return m_dialog; } // nullptr while it is closed

Q_SIGNALS:
    void tried();

private:
    std::optional<SplitOptions> options();
    void attempt();
    void take(const std::vector<ClassSplit>& classes);
    void refuse(const JobFailure& failure);
    void split();
    void repair();

    Desk m_desk;
    DatasetModel& m_model;
    ProjectWorker& m_worker;
    QWidget& m_view;
    QPointer<SplitDialog> m_dialog;
    int m_attempts = 0; // the last one counts
};

} // namespace histosynth
