// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QLocale>
#include <QtCore/QString>
#include <QtWidgets/QTableView>

#include <optional>

namespace histosynth {

struct TableColumn {
    QString title;
    QString help; // what the number means, as a tool tip
    bool isNumber = false;
};

struct TableCell {
    QString text;
    std::optional<double> number = {}; // in full, for a spreadsheet and for sorting
    QString help = {};                 // tool tip; empty: that of the column
};

struct TableRow {
    QList<TableCell> cells;
    bool isMarked = false; // bold: the best
};

// A table of numbers that is copied into a spreadsheet: what is selected, or all of it, tab-separated, with the decimal
// sign of the locale and without grouping.
class CopyTable : public QTableView {
    Q_OBJECT

public:
    explicit CopyTable(QWidget* parent = nullptr);
    ~CopyTable() override;

    void setTable(const QList<TableColumn>& columns, const QList<TableRow>& rows);

    // As it is copied; `isAll`: whatever is selected.
    QString text(bool isAll, const QLocale& locale = QLocale()) const;

    void copySelected();
    void copyAll();

    QSize sizeHint() const override;

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    class Model;

    Model* m_model = nullptr;
};

} // namespace histosynth
