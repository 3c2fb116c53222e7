// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/thumbnail_model.h"

#include <QtCore/QMimeData>

#include <algorithm>
#include <memory>
#include <utility>

#include "widgets/controls/dragged_images.h"
#include "widgets/pictures/thumbnail_grid.h"

namespace histosynth {

bool ThumbnailModel::setItems(std::vector<ThumbnailItem> items)
{
    if (std::ranges::equal(items, m_items, {}, &ThumbnailItem::id, &ThumbnailItem::id)) {
        m_items = std::move(items);
        if (!m_items.empty())
            Q_EMIT dataChanged(index(0), index(int(m_items.size()) - 1));
        return false;
    }
    beginResetModel();
    m_items = std::move(items);
    m_rows.clear();
    m_rows.reserve(qsizetype(m_items.size()));
    QSet<qint64> ids;
    ids.reserve(qsizetype(m_items.size()));
    for (size_t row = 0; row < m_items.size(); ++row) {
        m_rows.insert(m_items[row].id, int(row));
        ids.insert(m_items[row].id);
    }
    m_store.keepOnly(ids);
    endResetModel();
    return true;
}

void ThumbnailModel::updateItem(const ThumbnailItem& item)
{
    const int row = rowOf(item.id);
    if (row < 0 || m_items[size_t(row)] == item)
        return;
    m_items[size_t(row)] = item;
    Q_EMIT dataChanged(index(row), index(row));
}

void ThumbnailModel::thumbnailChanged(qint64 id)
{
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row), index(row), {Qt::DecorationRole});
}

int ThumbnailModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant ThumbnailModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& item = m_items[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case Qt::ToolTipRole:
        return toolTip(item);
    case Qt::AccessibleTextRole:
        return spokenText(item);
    default:
        return {};
    }
}

QString ThumbnailModel::toolTip(const ThumbnailItem& item) const
{
    QStringList lines{item.title};
    if (!item.subtitle.isEmpty())
        lines.append(item.subtitle);
    if (item.cropCount > 0)
        lines.append(tr("%n crop(s)", nullptr, item.cropCount));
    lines.append(item.warnings);
    const QString failure = m_store.failure(item.id);
    if (!failure.isEmpty())
        lines.append(failure);
    for (QString& line : lines)
        line = line.toHtmlEscaped();
    return QStringLiteral("<p>%1</p>").arg(lines.join(QStringLiteral("<br>")));
}

// A list of what is seen, for screen readers.
QString ThumbnailModel::spokenText(const ThumbnailItem& item) const
{
    QStringList parts{item.title};
    if (!item.subtitle.isEmpty())
        parts.append(item.subtitle);
    if (item.cropCount > 0)
        parts.append(tr("%n crop(s)", nullptr, item.cropCount));
    if (item.verdict == PictureVerdict::Accepted)
        parts.append(tr("Accepted"));
    if (item.verdict == PictureVerdict::Rejected)
        parts.append(tr("Rejected"));
    parts.append(item.warnings);
    const QString failure = m_store.failure(item.id);
    if (!failure.isEmpty())
        parts.append(failure);
    return parts.join(QStringLiteral("; "));
}

Qt::ItemFlags ThumbnailModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList ThumbnailModel::mimeTypes() const
{
    return {QString::fromLatin1(draggedImagesType)};
}

QMimeData* ThumbnailModel::mimeData(const QModelIndexList& indexes) const
{
    std::vector<int> rows;
    for (const auto& index : indexes)
        rows.push_back(index.row());
    std::ranges::sort(rows);
    QList<qint64> ids;
    for (const int row : rows)
        ids.append(idAt(row));
    auto data = std::make_unique<QMimeData>();
    setDraggedImages(*data, ids);
    return data.release();
}

} // namespace histosynth
