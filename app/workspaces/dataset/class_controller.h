// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include "app/desk/workspace.h"
#include "app/workspaces/dataset/dataset_model.h"

namespace histosynth {

class ClassSidebar;
class ImageEdits;

// The classes on the left: shown, added, renamed, recoloured, put in order, merged and removed; images dropped on one
// become of it.
class ClassController : public QObject {
    Q_OBJECT

public:
    ClassController(const Desk& desk, DatasetModel& model, ClassSidebar& sidebar, ImageEdits& edits,
                    QObject* parent = nullptr);

    void merge(RowId from, RowId into);
    void setColour(RowId id, const QColor& colour);

    // Whenever the content or the language has changed.
    void show();

private:
    void connectActions();
    void add();
    void rename(RowId id, const QString& name);
    void askColour(RowId id);
    void move(int by);
    void askMerge(const QPoint& globalPosition);
    void remove(RowId id);
    void openMenu(RowId id, const QPoint& globalPosition);
    RowId selectedClass() const; // 0 unless it is one

    Desk m_desk;
    DatasetModel& m_model;
    ClassSidebar& m_sidebar;
    ImageEdits& m_edits;
    RowId m_toRename = 0;
};

} // namespace histosynth
