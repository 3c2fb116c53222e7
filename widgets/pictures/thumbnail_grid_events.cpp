// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QMimeData>
#include <QtCore/QTimer>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QDrag>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <memory>

#include "widgets/look/format.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"
#include "widgets/pictures/thumbnail_delegate.h"
#include "widgets/pictures/thumbnail_grid.h"
#include "widgets/pictures/thumbnail_model.h"

namespace histosynth {

namespace {

constexpr int sideStep = 16; // of the zoom keys and a notch of the wheel

bool hasFiles(const QMimeData* data)
{
    return data->hasUrls() && std::ranges::any_of(data->urls(), [](const QUrl& url) { return url.isLocalFile(); });
}

} // namespace

QModelIndex ThumbnailGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers /*modifiers*/)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return {};
    if (!currentIndex().isValid())
        return m_model->index(0);
    const int columns = this->columns();
    const int page = std::max(1, viewport()->height() / gridSize().height()) * columns;
    const int row = currentIndex().row();
    const int lastLine = (count - 1) / columns;
    const auto down = [&](int by) { // into a shorter last line: to its end
        if (row + by < count)
            return row + by;
        return row / columns < lastLine ? std::min(count - 1, lastLine * columns + row % columns) : row;
    };
    const auto up = [&](int by) { return row - by >= 0 ? row - by : row % columns; };
    switch (action) {
    case MoveLeft:
    case MovePrevious:
        return m_model->index(std::max(0, row - 1));
    case MoveRight:
    case MoveNext:
        return m_model->index(std::min(count - 1, row + 1));
    case MoveUp:
        return m_model->index(up(columns));
    case MoveDown:
        return m_model->index(down(columns));
    case MovePageUp:
        return m_model->index(up(page));
    case MovePageDown:
        return m_model->index(down(page));
    case MoveHome:
        return m_model->index(0);
    case MoveEnd:
        return m_model->index(count - 1);
    }
    return {};
}

void ThumbnailGrid::keyPressEvent(QKeyEvent* event)
{
    const bool control = (event->modifiers() & Qt::ControlModifier) != 0;
    if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)) {
        setThumbnailSide(m_side + sideStep);
        return;
    }
    if (control && event->key() == Qt::Key_Minus) {
        setThumbnailSide(m_side - sideStep);
        return;
    }
    const QString text = event->text();
    const bool writes = !text.isEmpty() && text.front().isPrint() && !text.front().isSpace();
    if (writes && (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0) {
        event->ignore(); // letters belong to the window's actions
        return;
    }
    QListView::keyPressEvent(event);
}

void ThumbnailGrid::wheelEvent(QWheelEvent* event)
{
    if ((event->modifiers() & Qt::ControlModifier) == 0) {
        QListView::wheelEvent(event);
        return;
    }
    const int delta = event->angleDelta().y();
    if (delta != 0)
        setThumbnailSide(m_side + (delta > 0 ? sideStep : -sideStep));
    event->accept();
}

void ThumbnailGrid::contextMenuEvent(QContextMenuEvent* event)
{
    QPoint position = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid())
        position = viewport()->mapToGlobal(visualRect(currentIndex()).center());
    Q_EMIT menuRequested(position);
}

void ThumbnailGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_replacingItems)
        Q_EMIT currentIdChanged(currentId());
}

void ThumbnailGrid::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QListView::selectionChanged(selected, deselected);
    if (!m_replacingItems)
        Q_EMIT selectedIdsChanged(selectedIds());
}

void ThumbnailGrid::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    if (!m_requestTimer->isActive())
        m_requestTimer->start();
}

void ThumbnailGrid::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    layOutCells();
}

void ThumbnailGrid::showEvent(QShowEvent* event)
{
    QListView::showEvent(event);
    m_requestTimer->start();
}

void ThumbnailGrid::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOutCells();
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Images"));
}

void ThumbnailGrid::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), themeColours(palette()).surround);
    painter.end();
    QListView::paintEvent(event);
    if (!m_filesHover)
        return;
    QPainter frame(viewport());
    frame.setRenderHint(QPainter::Antialiasing);
    frame.setPen(QPen(themeColours(palette()).accent, 3));
    frame.drawRoundedRect(QRectF(viewport()->rect()).adjusted(2, 2, -2, -2), cornerRadius, cornerRadius);
}

void ThumbnailGrid::startDrag(Qt::DropActions supportedActions)
{
    const QModelIndexList indexes = selectedIndexes();
    if (indexes.isEmpty())
        return;
    auto* drag = new QDrag(this); // Qt deletes it when the drag is over
    drag->setMimeData(m_model->mimeData(indexes));
    const QPixmap picture = dragPicture(selectedIds());
    drag->setPixmap(picture);
    drag->setHotSpot(QPoint(space16, space16));
    drag->exec(supportedActions, Qt::MoveAction);
}

// Up to three of them on a pile, with their number.
QPixmap ThumbnailGrid::dragPicture(const QList<qint64>& ids) const
{
    constexpr int side = 72;
    constexpr int shift = 6;
    const double ratio = devicePixelRatioF();
    QPixmap pile(QSize(side + 2 * shift + space8, side + 2 * shift + space8) * ratio);
    pile.setDevicePixelRatio(ratio);
    pile.fill(Qt::transparent);
    QPainter painter(&pile);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const auto colours = themeColours(palette());
    for (int i = std::min(2, int(ids.size()) - 1); i >= 0; --i) {
        QRect square(i * shift, i * shift, side, side);
        painter.fillRect(square, colours.border);
        const QPixmap picture = m_model->store().picture(ids[i], m_delegate->box(), ratio);
        painter.drawPixmap(square.adjusted(1, 1, -1, -1), picture);
    }
    if (ids.size() > 1) {
        const QString count = countText(ids.size());
        const QRectF label(side / 2.0 - 4, side / 2.0 + 8, QFontMetricsF(font()).horizontalAdvance(count) + 16, 24);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.filled);
        painter.drawRoundedRect(label, 12, 12);
        painter.setPen(colours.onFilled);
        painter.drawText(label, Qt::AlignCenter, count);
    }
    return pile;
}

void ThumbnailGrid::dragEnterEvent(QDragEnterEvent* event)
{
    m_filesHover = hasFiles(event->mimeData());
    if (m_filesHover)
        event->acceptProposedAction();
    else
        event->ignore();
    viewport()->update();
}

void ThumbnailGrid::dragMoveEvent(QDragMoveEvent* event)
{
    if (m_filesHover)
        event->acceptProposedAction();
    else
        event->ignore();
}

void ThumbnailGrid::dragLeaveEvent(QDragLeaveEvent* /*event*/)
{
    m_filesHover = false;
    viewport()->update();
}

void ThumbnailGrid::dropEvent(QDropEvent* event)
{
    m_filesHover = false;
    viewport()->update();
    if (!hasFiles(event->mimeData())) {
        event->ignore();
        return;
    }
    event->acceptProposedAction();
    QList<QUrl> files = event->mimeData()->urls();
    files.removeIf([](const QUrl& url) { return !url.isLocalFile(); });
    Q_EMIT filesDropped(files);
}

} // namespace histosynth
