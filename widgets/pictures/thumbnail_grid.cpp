// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/thumbnail_grid.h"

#include <QtCore/QItemSelection>
#include <QtCore/QMimeData>
#include <QtCore/QTimer>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyle>

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "widgets/look/measures.h"
#include "widgets/pictures/thumbnail_delegate.h"
#include "widgets/pictures/thumbnail_model.h"

namespace histosynth {

namespace {

constexpr int gap = 12;                 // between cells: room to begin a rubber band
constexpr int requestInterval = 30;     // ms between two lists of wanted thumbnails while scrolling
constexpr double narrowestAspect = 0.6; // what is narrower or wider leaves room free
constexpr double widestAspect = 2.0;

} // namespace

ThumbnailGrid::ThumbnailGrid(QWidget* parent)
    : QListView(parent), m_model(std::make_unique<ThumbnailModel>()),
      m_delegate(std::make_unique<ThumbnailDelegate>(*m_model)), m_requestTimer(new QTimer(this))
{
    setModel(m_model.get());
    setItemDelegate(m_delegate.get());
    setFlow(LeftToRight);
    setWrapping(true);
    setMovement(Static);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
    setSelectionRectVisible(true);
    setEditTriggers(NoEditTriggers);
    setDragDropMode(DragDrop);
    setDropIndicatorShown(false);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setAccessibleName(tr("Images"));
    m_requestTimer->setSingleShot(true);
    m_requestTimer->setInterval(requestInterval);
    connect(m_requestTimer, &QTimer::timeout, this, &ThumbnailGrid::requestThumbnails);
    connect(this, &QListView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT imageActivated(m_model->idAt(index.row())); });
    layOutCells();
}

ThumbnailGrid::~ThumbnailGrid()
{
    blockSignals(true); // nobody is told that the selection goes away, too
    setModel(nullptr);  // the model goes first
}

void ThumbnailGrid::setItems(std::vector<ThumbnailItem> items)
{
    const QList<qint64> selected = selectedIds();
    const qint64 current = currentId();
    const int scrolled = verticalScrollBar()->value();
    m_replacingItems = true;
    const bool areOthers = m_model->setItems(std::move(items));
    if (areOthers)
        restoreSelection(selected, current);
    followItems();
    if (areOthers) {
        doItemsLayout();
        verticalScrollBar()->setValue(scrolled);
    }
    m_replacingItems = false;
    if (const auto now = selectedIds(); now != selected)
        Q_EMIT selectedIdsChanged(now);
    if (currentId() != current)
        Q_EMIT currentIdChanged(currentId());
    m_lastWanted.clear();
    m_requestTimer->start();
}

void ThumbnailGrid::restoreSelection(const QList<qint64>& selected, qint64 current)
{
    setSelectedIds(selected);
    if (const int row = m_model->rowOf(current); row >= 0)
        selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::NoUpdate);
}

void ThumbnailGrid::updateItem(const ThumbnailItem& item)
{
    m_model->updateItem(item);
}

const std::vector<ThumbnailItem>& ThumbnailGrid::items() const
{
    return m_model->items();
}

void ThumbnailGrid::setThumbnailSide(int side)
{
    const int bounded = std::clamp(side, smallestSide, largestSide);
    if (bounded == m_side)
        return;
    const auto [first, end] = visibleRows(); // what is read stays on screen
    m_side = bounded;
    layOutCells();
    if (first < end)
        scrollTo(m_model->index(first), PositionAtTop);
    Q_EMIT thumbnailSideChanged(m_side);
}

int ThumbnailGrid::thumbnailSide() const
{
    return m_side;
}

void ThumbnailGrid::setThumbnail(qint64 id, const QImage& image, int askedSide)
{
    if (m_model->rowOf(id) < 0 || image.isNull())
        return;
    m_model->store().insert(id, image, askedSide);
    m_model->thumbnailChanged(id);
}

void ThumbnailGrid::setThumbnailFailed(qint64 id, const QString& reason)
{
    if (m_model->rowOf(id) < 0)
        return;
    m_model->store().fail(id, reason.isEmpty() ? tr("This image cannot be read.") : reason);
    m_model->thumbnailChanged(id);
}

void ThumbnailGrid::forgetThumbnail(qint64 id)
{
    m_model->store().forget(id);
    m_model->thumbnailChanged(id);
    m_lastWanted.clear();
    m_requestTimer->start();
}

void ThumbnailGrid::setThumbnailMemoryLimit(qsizetype bytes)
{
    m_model->store().setLimit(bytes);
}

qsizetype ThumbnailGrid::thumbnailMemoryLimit() const
{
    return m_model->store().limit();
}

qsizetype ThumbnailGrid::thumbnailMemory() const
{
    return m_model->store().bytes();
}

QList<qint64> ThumbnailGrid::selectedIds() const
{
    std::vector<int> rows;
    for (const auto& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    std::ranges::sort(rows);
    QList<qint64> ids;
    for (const int row : rows)
        ids.append(m_model->idAt(row));
    return ids;
}

void ThumbnailGrid::setSelectedIds(const QList<qint64>& ids)
{
    QItemSelection selection;
    for (const qint64 id : ids)
        if (const int row = m_model->rowOf(id); row >= 0)
            selection.append(QItemSelectionRange(m_model->index(row)));
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

qint64 ThumbnailGrid::currentId() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? m_model->idAt(index.row()) : 0;
}

void ThumbnailGrid::setCurrentId(qint64 id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return;
    selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
    scrollTo(m_model->index(row));
}

int ThumbnailGrid::columns() const
{
    return std::max(1, gridRoom() / (boxFor(m_side).width() + 2 * ThumbnailDelegate::padding + gap));
}

// The width that QListView lays out in: it always keeps the scroll bar's room free.
int ThumbnailGrid::gridRoom() const
{
    return maximumViewportSize().width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this) - 1;
}

QSize ThumbnailGrid::boxFor(int side) const
{
    return m_aspect >= 1.0 ? QSize(side, int(std::lround(side / m_aspect)))
                           : QSize(int(std::lround(side * m_aspect)), side);
}

// The shape of the cells. Of the aspects the median, so that a few pictures of another one do not matter.
void ThumbnailGrid::followItems()
{
    std::vector<double> aspects;
    for (const auto& item : m_model->items())
        aspects.push_back(item.aspect);
    if (aspects.empty())
        return;
    const auto middle = aspects.begin() + std::ptrdiff_t(aspects.size() / 2);
    std::ranges::nth_element(aspects, middle);
    const double aspect = std::clamp(*middle, narrowestAspect, widestAspect);
    const bool hasSubtitles =
        std::ranges::any_of(m_model->items(), [](const ThumbnailItem& item) { return !item.subtitle.isEmpty(); });
    if (aspect == m_aspect && hasSubtitles == m_hasSubtitles)
        return;
    m_aspect = aspect;
    m_hasSubtitles = hasSubtitles;
    layOutCells();
}

// Cells share the width evenly, and pictures grow a little into what that leaves.
void ThumbnailGrid::layOutCells()
{
    const int frame = 2 * ThumbnailDelegate::padding + gap;
    const QSize box = boxFor(m_side);
    const int width = std::max(box.width() + frame, gridRoom() / columns());
    const double growth = std::min(double(width - frame) / box.width(), 1.25);
    const QSize grown = boxFor(int(m_side * growth));
    const int height = ThumbnailDelegate::heightFor(grown.height(), m_hasSubtitles) + gap;
    m_delegate->setGeometry(grown, {width - gap, height - gap});
    setGridSize({width, height});
    verticalScrollBar()->setSingleStep(std::max(1, height / 3));
    m_requestTimer->start();
}

// Rows are found by arithmetic, for thousands of items are asked for at every scroll.
std::pair<int, int> ThumbnailGrid::visibleRows() const
{
    const int height = gridSize().height();
    const int top = verticalScrollBar()->value();
    const int count = m_model->rowCount();
    const int first = top / height * columns();
    const int end = ((top + viewport()->height() - 1) / height + 1) * columns();
    return {std::min(first, count), std::min(end, count)};
}

// A rubber band takes what it touches: not the room between pictures, as QListView's own does.
void ThumbnailGrid::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command)
{
    if (state() != DragSelectingState) {
        QListView::setSelection(rect, command);
        return;
    }
    const QRect area = rect.translated(0, verticalScrollBar()->value());
    const QSize cell = gridSize();
    const int count = m_model->rowCount();
    const int left = std::max(0, area.left() + gap) / cell.width();
    const int right = std::min(area.right() / cell.width(), columns() - 1);
    const int bottom = std::min(area.bottom() / cell.height(), (count - 1) / columns());
    QItemSelection selection;
    for (int line = std::max(0, area.top() + gap) / cell.height(); line <= bottom; ++line) {
        const int first = line * columns() + left;
        const int last = std::min(line * columns() + right, count - 1);
        if (first <= last)
            selection.append(QItemSelectionRange(m_model->index(first), m_model->index(last)));
    }
    selectionModel()->select(selection, command);
}

QList<qint64> ThumbnailGrid::visibleIds() const
{
    QList<qint64> ids;
    const auto [first, end] = visibleRows();
    for (int row = first; row < end; ++row)
        ids.append(m_model->idAt(row));
    return ids;
}

void ThumbnailGrid::requestThumbnails()
{
    if (!isVisible() || m_model->rowCount() == 0)
        return;
    const auto [boxWidth, boxHeight] = m_delegate->box();
    const auto deviceSide = unsigned(std::max(boxWidth, boxHeight) * devicePixelRatioF() + 0.5);
    const int side = int(std::bit_ceil(deviceSide));
    const auto [first, end] = visibleRows();
    const int last = std::min(m_model->rowCount(), end + (end - first));
    QSet<qint64> near;
    QList<qint64> wanted;
    for (int row = first; row < last; ++row) {
        const qint64 id = m_model->idAt(row);
        near.insert(id);
        if (!m_model->store().has(id, side))
            wanted.append(id);
    }
    m_model->store().protect(near);
    if (wanted == m_lastWanted && side == m_lastWantedSide)
        return;
    m_lastWanted = wanted;
    m_lastWantedSide = side;
    Q_EMIT thumbnailsWanted(wanted, side);
}

} // namespace histosynth
