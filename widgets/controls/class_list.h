// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtGui/QColor>
#include <QtWidgets/QListView>

namespace histosynth {

class ClassListModel;

struct ClassRow {
    qint64 id = 0; // images can be dropped on lines of an id above 0
    QString name;
    QColor colour;           // invalid: neither chip nor bar
    QString counts;          // "42 images · 165 crops"
    double share = 0.0;      // of the largest class, 0 to 1: the length of its bar
    bool isRenamable = true; // not so for lines such as "All classes"
    QString help = {};       // tool tip; empty: the counts
};

// The classes with colour, counts and bar. F2 or a double click renames in place; images can be dropped on a class.
class ClassList : public QListView {
    Q_OBJECT

public:
    explicit ClassList(QWidget* parent = nullptr);

    // What is selected stays selected where its id stays.
    void setRows(const QList<ClassRow>& rows);

    QList<qint64> selectedIds() const;
    void setSelectedIds(const QList<qint64>& ids);

    // Opens the editor in that line.
    void rename(qint64 id);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selectedIdsChanged(const QList<qint64>& ids);
    void renameRequested(qint64 id, const QString& name);        // another name than before, not empty
    void colourRequested(qint64 id);                             // its chip was double-clicked
    void menuRequested(qint64 id, const QPoint& globalPosition); // id 0: beside all lines
    void imagesDropped(qint64 id, const QList<qint64>& imageIds);

protected:
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    ClassListModel* m_model = nullptr;
    bool m_isRefilled = false;
};

} // namespace histosynth
