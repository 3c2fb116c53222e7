// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/class_list.h"

#include <QtCore/QMimeData>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QMouseEvent>

#include <algorithm>

#include "widgets/controls/class_list_delegate.h"
#include "widgets/controls/class_list_model.h"
#include "widgets/controls/dragged_images.h"
#include "widgets/look/measures.h"

namespace histosynth {

namespace {

constexpr int leastShownRows = 3;

} // namespace

ClassList::ClassList(QWidget* parent) : QListView(parent), m_model(new ClassListModel(this))
{
    setModel(m_model);
    setItemDelegate(new ClassListDelegate(this));
    setSelectionMode(ExtendedSelection);
    setEditTriggers(EditKeyPressed);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAcceptDrops(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setAccessibleName(tr("Classes"));
    connect(m_model, &ClassListModel::renameRequested, this, &ClassList::renameRequested);
}

void ClassList::setRows(const QList<ClassRow>& rows)
{
    const auto before = selectedIds();
    const int currentRow = currentIndex().row();
    const qint64 current = currentRow >= 0 ? m_model->rowAt(currentRow).id : 0;
    m_isRefilled = true;
    m_model->setRows(rows);
    setSelectedIds(before);
    if (const int row = m_model->rowOf(current); row >= 0)
        selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::NoUpdate);
    m_isRefilled = false;
    updateGeometry();
    if (const auto now = selectedIds(); now != before)
        Q_EMIT selectedIdsChanged(now);
}

QList<qint64> ClassList::selectedIds() const
{
    QList<int> rows;
    for (const auto& index : selectionModel()->selectedIndexes())
        rows << index.row();
    std::ranges::sort(rows);
    QList<qint64> ids;
    for (const int row : rows)
        ids << m_model->rowAt(row).id;
    return ids;
}

void ClassList::setSelectedIds(const QList<qint64>& ids)
{
    QItemSelection selection;
    for (const qint64 id : ids) {
        if (const int row = m_model->rowOf(id); row >= 0)
            selection.select(m_model->index(row), m_model->index(row));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void ClassList::rename(qint64 id)
{
    if (const int row = m_model->rowOf(id); row >= 0)
        edit(m_model->index(row));
}

QSize ClassList::sizeHint() const
{
    int height = 2 * frameWidth();
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += sizeHintForRow(row);
    return {space24 * 9, std::max(height, minimumSizeHint().height())};
}

QSize ClassList::minimumSizeHint() const
{
    int height = 2 * frameWidth();
    for (int row = 0; row < std::min(leastShownRows, m_model->rowCount()); ++row)
        height += sizeHintForRow(row);
    return {space24 * 5, std::max(height, space24)};
}

void ClassList::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QListView::selectionChanged(selected, deselected);
    if (!m_isRefilled)
        Q_EMIT selectedIdsChanged(selectedIds());
}

void ClassList::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto index = isByKey ? currentIndex() : indexAt(event->pos());
    const auto position =
        isByKey && index.isValid() ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    Q_EMIT menuRequested(index.isValid() ? m_model->rowAt(index.row()).id : 0, position);
}

void ClassList::mouseDoubleClickEvent(QMouseEvent* event)
{
    const auto index = indexAt(event->position().toPoint());
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return;
    const auto& row = m_model->rowAt(index.row());
    const auto chip = ClassListDelegate::chipIn(visualRect(index)).adjusted(-space4, -space4, space4, space4);
    if (chip.contains(event->position().toPoint()) && row.colour.isValid())
        Q_EMIT colourRequested(row.id);
    else if (row.isRenamable)
        edit(index);
}

void ClassList::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasFormat(QLatin1StringView(draggedImagesType)))
        event->acceptProposedAction();
    else
        event->ignore();
}

void ClassList::dragMoveEvent(QDragMoveEvent* event)
{
    const auto index = indexAt(event->position().toPoint());
    const bool isTarget = index.isValid() && m_model->rowAt(index.row()).id > 0 &&
                          event->mimeData()->hasFormat(QLatin1StringView(draggedImagesType));
    m_model->setDropRow(isTarget ? index.row() : -1);
    event->setAccepted(isTarget);
}

void ClassList::dragLeaveEvent(QDragLeaveEvent* /*event*/)
{
    m_model->setDropRow(-1);
}

void ClassList::dropEvent(QDropEvent* event)
{
    const int row = indexAt(event->position().toPoint()).row();
    m_model->setDropRow(-1);
    const auto ids = draggedImages(*event->mimeData());
    if (row < 0 || m_model->rowAt(row).id <= 0 || ids.isEmpty()) {
        event->ignore();
        return;
    }
    event->acceptProposedAction();
    Q_EMIT imagesDropped(m_model->rowAt(row).id, ids);
}

} // namespace histosynth
