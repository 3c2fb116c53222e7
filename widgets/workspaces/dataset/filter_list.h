// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtWidgets/QListView>

#include "widgets/controls/class_list.h"

namespace histosynth {

class ClassListModel;

// A list of which one line or none is chosen, so that only what belongs to it is shown: a click or Space chooses a
// line, once more (or Esc) none. F2 or a double click renames in place where the line allows it.
class FilterList : public QListView {
    Q_OBJECT

public:
    explicit FilterList(QWidget* parent = nullptr);

    // Names on the left, counts on the right; ids other than 0. What is chosen stays chosen where its id stays; where
    // it goes, chosen(0) tells.
    void setRows(const QList<ClassRow>& rows);

    // 0: none.
    qint64 chosenId() const;
    void setChosenId(qint64 id);

    // Opens the editor in that line.
    void rename(qint64 id);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(qint64 id);
    void renameRequested(qint64 id, const QString& name); // another name than before, not empty
    void menuRequested(qint64 id, const QPoint& globalPosition);

protected:
    bool event(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    int heightOf(int rows) const;

    ClassListModel* m_model = nullptr;
    qint64 m_pressed = 0; // what was chosen when it was pressed
    bool m_isRefilled = false;
};

} // namespace histosynth
