// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QAbstractListModel>
#include <QtCore/QList>

#include "widgets/controls/class_list.h"

namespace histosynth {

// The rows of a ClassList.
class ClassListModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    // Rows whose ids stay in their places are only changed, so that what is selected stays.
    void setRows(const QList<ClassRow>& rows);
    const ClassRow& rowAt(int row) const { return m_rows[row]; }
    int rowOf(qint64 id) const; // -1: none

    // The row over which images are held, -1: none.
    void setDropRow(int row);
    int dropRow() const { return m_dropRow; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void renameRequested(qint64 id, const QString& name);

private:
    QList<ClassRow> m_rows;
    int m_dropRow = -1;
};

} // namespace histosynth
