// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QUrl>
#include <QtGui/QImage>
#include <QtWidgets/QListView>

#include <memory>
#include <utility>
#include <vector>

#include "widgets/pictures/thumbnail_item.h"

class QTimer;

namespace histosynth {

class ThumbnailDelegate;
class ThumbnailModel;

// A grid of pictures that scrolls smoothly over ten thousand of them. Asks for the thumbnails that it shows, and for
// the page that follows, by thumbnailsWanted(); the answers come by setThumbnail() in any order. Keeps at most
// thumbnailMemoryLimit() bytes of them besides those on screen. Selection: mouse with Ctrl and Shift, rubber band from
// between the pictures, arrows, Home, End, page keys, Ctrl+A; Enter or a double click activates. Selected pictures can
// be dragged out as draggedImages(); files and folders can be dropped in. Letters are left to the window's
// actions. The window's thread only.
class ThumbnailGrid : public QListView {
    Q_OBJECT

public:
    static constexpr int smallestSide = 64;
    static constexpr int largestSide = 384;

    explicit ThumbnailGrid(QWidget* parent = nullptr);
    ~ThumbnailGrid() override;

    // Replaces what is shown. Ids that stay keep their selection, their thumbnail and the place of the current one;
    // each id must be there once. Emits selectedIdsChanged() once if something selected went away.
    void setItems(std::vector<ThumbnailItem> items);

    // Replaces the values of one item that is there; does nothing where it is not.
    void updateItem(const ThumbnailItem& item);

    const std::vector<ThumbnailItem>& items() const;

    // Longer edge of a picture's box in logical pixels, held within smallestSide to largestSide; shown up to a quarter
    // larger where the width leaves room. The box is as wide to its height as most of the pictures shown are.
    void setThumbnailSide(int side);
    int thumbnailSide() const;

    // The picture of an id, of any size (best: fits a square of `askedSide`, the side of the request that it answers; a
    // smaller one is then taken for all there is). Unknown ids are ignored.
    void setThumbnail(qint64 id, const QImage& image, int askedSide);

    // Shows that the picture cannot be read, and `reason` as its tool tip. It is asked for again only after
    // forgetThumbnail().
    void setThumbnailFailed(qint64 id, const QString& reason);

    // The picture has changed: shows the placeholder and asks anew.
    void forgetThumbnail(qint64 id);

    void setThumbnailMemoryLimit(qsizetype bytes); // 128 MiB at first
    qsizetype thumbnailMemoryLimit() const;
    qsizetype thumbnailMemory() const; // bytes held now

    QList<qint64> selectedIds() const; // in the order shown
    void setSelectedIds(const QList<qint64>& ids);

    // The id with the keyboard's focus, 0 where there is none.
    qint64 currentId() const;

    // Moves the focus to `id`, selects it alone and scrolls to it.
    void setCurrentId(qint64 id);

    // Ids on screen, in the order shown.
    QList<qint64> visibleIds() const;

Q_SIGNALS:
    // What is missing on screen first, then a page ahead. Each list replaces the one before: what it leaves out is not
    // wanted any more. `side` in device pixels, a power of two.
    void thumbnailsWanted(const QList<qint64>& ids, int side);

    void selectedIdsChanged(const QList<qint64>& ids);
    void currentIdChanged(qint64 id);
    void imageActivated(qint64 id); // double click or Enter
    void filesDropped(const QList<QUrl>& urls);

    // At a global position, with the selection as it then is (a right click outside of it selects what it hits).
    void menuRequested(const QPoint& globalPosition);

    void thumbnailSideChanged(int side); // by Ctrl and wheel, Ctrl+Plus and Ctrl+Minus, or by the setter

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    void showEvent(QShowEvent* event) override;
    void startDrag(Qt::DropActions supportedActions) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    int columns() const;
    int gridRoom() const;
    QSize boxFor(int side) const;
    void followItems();
    void layOutCells();
    void requestThumbnails();
    std::pair<int, int> visibleRows() const; // first, one past the last
    void restoreSelection(const QList<qint64>& selected, qint64 current);
    QPixmap dragPicture(const QList<qint64>& ids) const;

    std::unique_ptr<ThumbnailModel> m_model;
    std::unique_ptr<ThumbnailDelegate> m_delegate;
    QTimer* m_requestTimer = nullptr;
    QList<qint64> m_lastWanted;
    int m_lastWantedSide = 0;
    int m_side = 160;
    double m_aspect = 1.0; // of the boxes
    bool m_hasSubtitles = true;
    bool m_replacingItems = false;
    bool m_filesHover = false;
};

} // namespace histosynth
