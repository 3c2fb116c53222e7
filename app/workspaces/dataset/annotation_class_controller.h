// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <functional>

#include "app/desk/workspace.h"
#include "app/workspaces/dataset/dataset_model.h"
#include "widgets/workspaces/dataset/annotation_class_dialog.h"

namespace histosynth {

// What annotations can mark, edited in a dialog of its own.
class AnnotationClassController : public QObject {
    Q_OBJECT

public:
    AnnotationClassController(const Desk& desk, DatasetModel& model, QWidget& view, QObject* parent = nullptr);

    void open();
    void close();
    AnnotationClassDialog* dialog() const { return m_dialog; } // nullptr while it is closed

private:
    void show();
    void add();
    void change(RowId id, const std::function<void(AnnotationClass&)>& how);
    void askColour(RowId id);
    void remove(RowId id);
    const AnnotationClass* find(RowId id) const;

    Desk m_desk;
    DatasetModel& m_model;
    QWidget& m_view;
    QPointer<AnnotationClassDialog> m_dialog;
    RowId m_toRename = 0;
};

} // namespace histosynth
