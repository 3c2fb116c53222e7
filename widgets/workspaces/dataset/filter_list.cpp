// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/dataset/filter_list.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>
#include <utility>

#include "widgets/controls/class_list_model.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

constexpr int leastRows = 3;
constexpr int mostRows = 7; // shown without scrolling

// One line: the name, and at the right end what is counted of it.
class FilterLineDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto& row = static_cast<const ClassListModel*>(index.model())->rowAt(index.row());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintBackground(*painter, option);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const auto area = option.rect.adjusted(space8, 0, -space8, 0);
        const auto ink = option.palette.color(QPalette::Text);
        painter->setPen(isSelected ? ink : option.palette.color(QPalette::PlaceholderText));
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, row.counts);
        const int room = area.width() - option.fontMetrics.horizontalAdvance(row.counts) - space8;
        painter->setPen(ink);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                          option.fontMetrics.elidedText(row.name, Qt::ElideRight, room));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const override
    {
        return {space24 * 5, option.fontMetrics.height() + 2 * space4};
    }

private:
    static void paintBackground(QPainter& painter, const QStyleOptionViewItem& option)
    {
        const auto colours = themeColours(option.palette);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
        const auto hover = mixed(option.palette.color(QPalette::Base), option.palette.color(QPalette::Text), 0.06);
        painter.setBrush(isSelected ? QBrush(colours.selected) : isHovered ? QBrush(hover) : Qt::NoBrush);
        painter.setPen(option.state.testFlag(QStyle::State_HasFocus) ? QPen(colours.accent, 1) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
    }
};

} // namespace

FilterList::FilterList(QWidget* parent) : QListView(parent), m_model(new ClassListModel(this))
{
    setModel(m_model);
    setItemDelegate(new FilterLineDelegate(this));
    setSelectionMode(SingleSelection);
    setEditTriggers(EditKeyPressed);
    setUniformItemSizes(true);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_model, &ClassListModel::renameRequested, this, &FilterList::renameRequested);
}

void FilterList::setRows(const QList<ClassRow>& rows)
{
    const auto before = chosenId();
    m_isRefilled = true;
    m_model->setRows(rows);
    setChosenId(before);
    m_isRefilled = false;
    updateGeometry();
    if (chosenId() != before)
        Q_EMIT chosen(chosenId());
}

qint64 FilterList::chosenId() const
{
    const auto selected = selectionModel()->selectedIndexes();
    return selected.isEmpty() ? 0 : m_model->rowAt(selected.front().row()).id;
}

void FilterList::setChosenId(qint64 id)
{
    const int row = m_model->rowOf(id);
    if (row < 0) {
        clearSelection();
        return;
    }
    selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
}

void FilterList::rename(qint64 id)
{
    if (const int row = m_model->rowOf(id); row >= 0 && m_model->rowAt(row).isRenamable)
        edit(m_model->index(row));
}

int FilterList::heightOf(int rows) const
{
    const int shown = std::min(rows, m_model->rowCount());
    return 2 * frameWidth() + shown * std::max(0, sizeHintForRow(0));
}

QSize FilterList::sizeHint() const
{
    return {space24 * 8, heightOf(mostRows)};
}

QSize FilterList::minimumSizeHint() const
{
    return {space24 * 5, heightOf(leastRows)};
}

// What a line chosen here needs comes before the window's own F2 and Esc.
bool FilterList::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isOurs = key->key() == Qt::Key_F2 || (key->key() == Qt::Key_Escape && chosenId() != 0);
        if (isOurs && key->modifiers() == Qt::NoModifier) {
            event->accept();
            return true;
        }
    }
    return QListView::event(event);
}

void FilterList::keyPressEvent(QKeyEvent* event)
{
    const auto current = currentIndex();
    if (event->key() == Qt::Key_Space && current.isValid()) {
        const auto id = m_model->rowAt(current.row()).id;
        setChosenId(chosenId() == id ? 0 : id);
        return;
    }
    if (event->key() == Qt::Key_Escape && chosenId() != 0) {
        clearSelection();
        return;
    }
    QListView::keyPressEvent(event);
}

void FilterList::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton ? chosenId() : 0;
    QListView::mousePressEvent(event);
}

void FilterList::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const auto index = indexAt(event->position().toPoint());
    const auto pressed = std::exchange(m_pressed, 0);
    if (pressed != 0 && index.isValid() && m_model->rowAt(index.row()).id == pressed)
        clearSelection();
}

void FilterList::mouseDoubleClickEvent(QMouseEvent* event)
{
    const auto index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton)
        rename(m_model->rowAt(index.row()).id);
}

void FilterList::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto index = isByKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const auto position = isByKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    Q_EMIT menuRequested(m_model->rowAt(index.row()).id, position);
}

void FilterList::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QListView::selectionChanged(selected, deselected);
    if (!m_isRefilled)
        Q_EMIT chosen(chosenId());
}

} // namespace histosynth
