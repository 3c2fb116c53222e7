// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtGui/QColor>
#include <QtWidgets/QListView>

#include "widgets/look/theme.h"

namespace histosynth {

// One run as a list shows it.
struct RunRow {
    qint64 id = 0;
    QString title;            // "Run 6 · all classes"
    QStringList details = {}; // further lines
    Tone tone = Tone::Secondary;
    QString state = {};      // what the dot's colour means: "done", "interrupted", ...
    double progress = -1.0;  // 0 to 1: a bar beneath; below 0: none
    QColor chartColour = {}; // of its lines in the chart; invalid: it is not shown there

    bool operator==(const RunRow&) const = default;
};

// Runs with a dot for their state. Ctrl and Shift select several, to compare them; Delete asks to delete, Enter
// activates.
class RunList : public QListView {
    Q_OBJECT

public:
    explicit RunList(QWidget* parent = nullptr);
    ~RunList() override;

    // What is selected stays selected where its id stays. Emits selectedIdsChanged() where something selected went.
    void setRows(const QList<RunRow>& rows);
    const QList<RunRow>& rows() const;

    QList<qint64> selectedIds() const; // in the order shown

    // Emits selectedIdsChanged() if that is another selection.
    void setSelectedIds(const QList<qint64>& ids);

    QSize sizeHint() const override;

Q_SIGNALS:
    void selectedIdsChanged(const QList<qint64>& ids);
    void deleteRequested(qint64 id);
    void menuRequested(qint64 id, const QPoint& globalPosition); // of a row that is then selected

protected:
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Model;

    void select(const QList<qint64>& ids);
    void retranslate();

    Model* m_model = nullptr;
    bool m_isRefilled = false;
};

} // namespace histosynth
