// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtWidgets/QWidget>

#include <optional>

#include "widgets/charts/measure_chart.h"
#include "widgets/workspaces/evaluate/copy_table.h"

class QSplitter;
class QTabBar;
class QToolButton;

namespace histosynth {

class ChartBar;
class ElidedLabel;

struct MeasureTable {
    QString title; // on its tab
    QString help;
    QList<TableColumn> columns;
    QList<TableRow> rows;
};

// The chart of what was measured, and under it the numbers as tables.
class MeasurePanel : public QWidget {
    Q_OBJECT

public:
    explicit MeasurePanel(QWidget* parent = nullptr);

    MeasureChart* chart() const { return m_chart; }
    CopyTable* table() const { return m_table; }
    QTabBar* tabs() const { return m_tabs; }
    QToolButton* copyButton() const { return m_copy; }
    QSplitter* splitter() const { return m_splitter; }

    void setMeasures(const Measure& left, const std::optional<Measure>& right);
    void setTables(const QList<MeasureTable>& tables);

    // What to keep in mind of the numbers; empty: nothing.
    void setCaution(const QString& text);

Q_SIGNALS:
    void saveRequested(const QString& ending);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildTop();
    QWidget* buildBottom();
    void showTable(int index);
    void retranslate();

    MeasureChart* m_chart = nullptr;
    ChartBar* m_bar = nullptr;
    QTabBar* m_tabs = nullptr;
    QToolButton* m_copy = nullptr;
    CopyTable* m_table = nullptr;
    ElidedLabel* m_help = nullptr;
    ElidedLabel* m_caution = nullptr;
    QSplitter* m_splitter = nullptr;
    QList<MeasureTable> m_tables;
};

} // namespace histosynth
