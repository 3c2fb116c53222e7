// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/class_list_model.h"

#include <algorithm>
#include <utility>

namespace histosynth {

void ClassListModel::setRows(const QList<ClassRow>& rows)
{
    const bool isSameOrder = std::ranges::equal(m_rows, rows, {}, &ClassRow::id, &ClassRow::id);
    if (!isSameOrder)
        beginResetModel();
    m_rows = rows;
    m_dropRow = -1;
    if (!isSameOrder)
        endResetModel();
    else if (!rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(rows.size()) - 1));
}

int ClassListModel::rowOf(qint64 id) const
{
    const auto found = std::ranges::find(m_rows, id, &ClassRow::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void ClassListModel::setDropRow(int row)
{
    const int before = std::exchange(m_dropRow, row);
    for (const int changed : {before, row}) {
        if (changed >= 0 && changed < m_rows.size())
            Q_EMIT dataChanged(index(changed), index(changed));
    }
}

int ClassListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ClassListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.name;
    case Qt::ToolTipRole:
        return row.help.isEmpty() ? row.counts : row.help;
    case Qt::AccessibleDescriptionRole:
        return row.counts;
    case Qt::AccessibleTextRole:
        return row.name;
    default:
        return {};
    }
}

// The list shows what it is given: the new name comes back by setRows().
bool ClassListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const auto name = value.toString().trimmed();
    if (role == Qt::EditRole && !name.isEmpty() && name != m_rows[index.row()].name)
        Q_EMIT renameRequested(m_rows[index.row()].id, name);
    return false;
}

Qt::ItemFlags ClassListModel::flags(const QModelIndex& index) const
{
    const auto flags = QAbstractListModel::flags(index);
    return index.isValid() && m_rows[index.row()].isRenamable ? flags | Qt::ItemIsEditable : flags;
}

} // namespace histosynth
