// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/parts/run_list.h"

#include <QtCore/QAbstractListModel>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>

#include <algorithm>

#include "widgets/look/measures.h"
#include "widgets/workspaces/parts/run_list_delegate.h"

namespace histosynth {

class RunList::Model : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    // Rows whose ids stay in their places are only changed, so that what is selected stays.
    void setRows(const QList<RunRow>& rows)
    {
        const bool isSameOrder = std::ranges::equal(m_rows, rows, {}, &RunRow::id, &RunRow::id);
        if (!isSameOrder)
            beginResetModel();
        m_rows = rows;
        if (!isSameOrder)
            endResetModel();
        else if (!rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(static_cast<int>(rows.size()) - 1));
    }

    const QList<RunRow>& rows() const { return m_rows; }

    int rowOf(qint64 id) const
    {
        const auto found = std::ranges::find(m_rows, id, &RunRow::id);
        return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
    }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const auto& row = m_rows[index.row()];
        switch (role) {
        case Qt::DisplayRole:
            return row.title;
        case Qt::ToolTipRole:
            return (QStringList(row.title) + row.details + QStringList(row.state)).join(QLatin1Char('\n'));
        case Qt::AccessibleDescriptionRole:
            return (QStringList(row.state) + row.details).join(QStringLiteral(", "));
        case RunListDelegate::RowRole:
            return QVariant::fromValue(&row);
        default:
            return {};
        }
    }

private:
    QList<RunRow> m_rows;
};

RunList::RunList(QWidget* parent) : QListView(parent), m_model(new Model(this))
{
    setModel(m_model);
    setItemDelegate(new RunListDelegate(this));
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    retranslate();
}

RunList::~RunList() = default;

void RunList::setRows(const QList<RunRow>& rows)
{
    if (rows == m_model->rows())
        return;
    const auto before = selectedIds();
    const int currentRow = currentIndex().row();
    const qint64 current = currentRow >= 0 ? m_model->rows()[currentRow].id : 0;
    m_isRefilled = true;
    m_model->setRows(rows);
    select(before);
    if (const int row = m_model->rowOf(current); row >= 0)
        selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::NoUpdate);
    m_isRefilled = false;
    if (const auto now = selectedIds(); now != before)
        Q_EMIT selectedIdsChanged(now);
}

const QList<RunRow>& RunList::rows() const
{
    return m_model->rows();
}

QList<qint64> RunList::selectedIds() const
{
    QList<qint64> ids;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (selectionModel()->isRowSelected(row))
            ids << m_model->rows()[row].id;
    }
    return ids;
}

void RunList::setSelectedIds(const QList<qint64>& ids)
{
    const auto before = selectedIds();
    m_isRefilled = true;
    select(ids);
    m_isRefilled = false;
    if (!ids.isEmpty()) {
        if (const int row = m_model->rowOf(ids.front()); row >= 0) {
            selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::NoUpdate);
            scrollTo(m_model->index(row));
        }
    }
    if (const auto now = selectedIds(); now != before)
        Q_EMIT selectedIdsChanged(now);
}

void RunList::select(const QList<qint64>& ids)
{
    QItemSelection selection;
    for (const qint64 id : ids) {
        if (const int row = m_model->rowOf(id); row >= 0)
            selection.select(m_model->index(row), m_model->index(row));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

QSize RunList::sizeHint() const
{
    return {space24 * 9, space24 * 8};
}

void RunList::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QListView::selectionChanged(selected, deselected);
    if (!m_isRefilled)
        Q_EMIT selectedIdsChanged(selectedIds());
}

void RunList::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto index = isByKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const qint64 id = m_model->rows()[index.row()].id;
    if (!selectionModel()->isSelected(index))
        setSelectedIds({id});
    Q_EMIT menuRequested(id, isByKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void RunList::keyPressEvent(QKeyEvent* event)
{
    const auto ids = selectedIds();
    if (event->key() == Qt::Key_Delete && ids.size() == 1)
        Q_EMIT deleteRequested(ids.front());
    else
        QListView::keyPressEvent(event);
}

void RunList::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RunList::retranslate()
{
    setAccessibleName(tr("Runs"));
}

} // namespace histosynth
