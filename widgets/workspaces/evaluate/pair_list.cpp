// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/evaluate/pair_list.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QEvent>
#include <QtCore/QSet>
#include <QtCore/QTimer>

#include <algorithm>
#include <utility>

#include "widgets/look/measures.h"
#include "widgets/workspaces/evaluate/pair_list_delegate.h"

namespace histosynth {

class PairList::Model : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<PairRow>& rows)
    {
        const bool isSameOrder = std::ranges::equal(m_rows, rows, {}, &PairRow::id, &PairRow::id);
        if (!isSameOrder)
            beginResetModel();
        m_rows = rows;
        if (!isSameOrder)
            endResetModel();
        else if (!rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(static_cast<int>(rows.size()) - 1));
    }

    const QList<PairRow>& rows() const { return m_rows; }

    int rowOf(qint64 id) const
    {
        const auto found = std::ranges::find(m_rows, id, &PairRow::id);
        return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
    }

    void tellChanged(qint64 id)
    {
        if (const int row = rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row), index(row));
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
        case Qt::AccessibleDescriptionRole:
            return row.details;
        case PairListDelegate::RowRole:
            return QVariant::fromValue(&row);
        default:
            return {};
        }
    }

private:
    QList<PairRow> m_rows;
};

PairList::PairList(QWidget* parent) : QListView(parent), m_model(new Model(this)), m_timer(new QTimer(this))
{
    setModel(m_model);
    setItemDelegate(new PairListDelegate(*this));
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_timer->setSingleShot(true);
    m_timer->setInterval(0);
    connect(m_timer, &QTimer::timeout, this, &PairList::ask);
    retranslate();
}

PairList::~PairList() = default;

void PairList::setPairs(const QList<PairRow>& pairs)
{
    const qint64 before = currentId();
    m_isRefilled = true;
    m_model->setRows(pairs);
    if (const int row = m_model->rowOf(before); row >= 0)
        setCurrentIndex(m_model->index(row));
    m_isRefilled = false;
    QSet<qint64> ids;
    for (const auto& pair : pairs)
        ids.insert(pair.id);
    m_pictures.removeIf([&](const auto& entry) { return !ids.contains(entry.key()); });
    m_timer->start();
    if (currentId() != before)
        Q_EMIT currentIdChanged(currentId());
}

const QList<PairRow>& PairList::pairs() const
{
    return m_model->rows();
}

qint64 PairList::currentId() const
{
    const int row = currentIndex().row();
    return row < 0 ? 0 : m_model->rows()[row].id;
}

void PairList::setCurrentId(qint64 id)
{
    if (const int row = m_model->rowOf(id); row >= 0)
        setCurrentIndex(m_model->index(row));
}

void PairList::setPicture(qint64 id, Side side, const QImage& image)
{
    if (m_model->rowOf(id) < 0)
        return;
    (side == Side::Synthetic ? m_pictures[id].synthetic : m_pictures[id].real) = image;
    m_model->tellChanged(id);
}

QSize PairList::sizeHint() const
{
    return {space24 * 12, space24 * 12};
}

void PairList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_isRefilled)
        Q_EMIT currentIdChanged(currentId());
}

void PairList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    m_timer->start();
}

void PairList::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    m_timer->start();
}

void PairList::showEvent(QShowEvent* event)
{
    QListView::showEvent(event);
    m_timer->start();
}

void PairList::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PairList::ask()
{
    const int count = m_model->rowCount();
    if (count == 0 || !isVisible())
        return;
    const int height = std::max(1, sizeHintForRow(0));
    const int first = std::clamp(verticalOffset() / height, 0, count - 1);
    const int page = viewport()->height() / height + 2;
    QList<qint64> wanted;
    for (int row = first; row < std::min(count, first + 2 * page); ++row) {
        const qint64 id = m_model->rows()[row].id;
        const auto known = m_pictures.constFind(id);
        if (known == m_pictures.constEnd() || known->synthetic.isNull() || known->real.isNull())
            wanted << id;
    }
    if (!wanted.isEmpty())
        Q_EMIT picturesWanted(wanted);
}

void PairList::retranslate()
{
    setAccessibleName(tr("Synthetic images and their nearest real images"));
}

} // namespace histosynth
