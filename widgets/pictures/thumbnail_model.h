// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QAbstractListModel>
#include <QtCore/QHash>

#include <vector>

#include "widgets/pictures/thumbnail_item.h"
#include "widgets/pictures/thumbnail_store.h"

namespace histosynth {

// The items of a ThumbnailGrid with their thumbnails, as Qt's views want them.
class ThumbnailModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    // True where ids or their order are others than before: rows and selection are then reset.
    bool setItems(std::vector<ThumbnailItem> items);
    void updateItem(const ThumbnailItem& item);
    const std::vector<ThumbnailItem>& items() const { return m_items; }

    int rowOf(qint64 id) const { return m_rows.value(id, -1); }
    qint64 idAt(int row) const { return m_items[size_t(row)].id; }

    ThumbnailStore& store() { return m_store; }
    const ThumbnailStore& store() const { return m_store; }
    void thumbnailChanged(qint64 id); // repaints it

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction | Qt::CopyAction; }

private:
    QString toolTip(const ThumbnailItem& item) const;
    QString spokenText(const ThumbnailItem& item) const;

    std::vector<ThumbnailItem> m_items;
    QHash<qint64, int> m_rows; // by id
    ThumbnailStore m_store;
};

} // namespace histosynth
