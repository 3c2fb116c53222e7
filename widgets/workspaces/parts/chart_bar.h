// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtWidgets/QWidget>

class QAction;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace histosynth {

class ElidedLabel;
class Chart;

// The bar over a chart: its title, logarithmic axis, show all, save and copy. Copies by itself; asks for the file to
// save to.
class ChartBar : public QWidget {
    Q_OBJECT

public:
    // `chart` lives as long as this.
    explicit ChartBar(Chart* chart, QWidget* parent = nullptr);

    void setTitle(const QString& title);

    // Left of the buttons.
    void addWidget(QWidget* widget);

    QToolButton* logarithmicButton() const { return m_logarithmic; }
    QToolButton* showAllButton() const { return m_showAll; }
    QMenu* saveMenu() const { return m_menu; }

    // Whether there is anything to save: to be called when the chart has been filled or emptied.
    void setFilled(bool isFilled);

Q_SIGNALS:
    void saveRequested(const QString& ending); // "png", "svg", "pdf", "csv"

protected:
    void changeEvent(QEvent* event) override;

private:
    void addSaving(const QString& ending);
    void retranslate();
    void drawIcons();

    Chart* m_chart;
    QHBoxLayout* m_layout = nullptr;
    ElidedLabel* m_title = nullptr;
    QToolButton* m_logarithmic = nullptr;
    QToolButton* m_showAll = nullptr;
    QToolButton* m_save = nullptr;
    QMenu* m_menu = nullptr;
    QList<QAction*> m_savings;
    QAction* m_copyImage = nullptr;
    QAction* m_copyValues = nullptr;
};

} // namespace histosynth
