// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include "app/desk/workspace.h"
#include "app/workspaces/dataset/dataset_model.h"

namespace histosynth {

class ClassSidebar;

// The patients on the left: shown, renamed, deleted; the one that is chosen narrows the grid to his images.
class PatientController : public QObject {
    Q_OBJECT

public:
    PatientController(const Desk& desk, DatasetModel& model, ClassSidebar& sidebar, QObject* parent = nullptr);

    // Whenever the content or the language has changed.
    void show();

private:
    const Patient* selectedPatient() const; // nullptr: none
    void rename(RowId id, const QString& name);
    void remove();
    void openMenu(RowId id, const QPoint& globalPosition);

    Desk m_desk;
    DatasetModel& m_model;
    ClassSidebar& m_sidebar;
};

} // namespace histosynth
