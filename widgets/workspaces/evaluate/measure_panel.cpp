// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/evaluate/measure_panel.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

#include "widgets/controls/elided_label.h"
#include "widgets/look/icons.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"
#include "widgets/workspaces/parts/chart_bar.h"

namespace histosynth {

namespace {

// At first, in proportion.
constexpr int chartHeight = 360;
constexpr int tableHeight = 280;

} // namespace

MeasurePanel::MeasurePanel(QWidget* parent)
    : QWidget(parent), m_chart(new MeasureChart(this)), m_bar(new ChartBar(m_chart, this)), m_tabs(new QTabBar(this)),
      m_copy(new QToolButton(this)), m_table(new CopyTable(this)), m_help(new ElidedLabel(this)),
      m_caution(new ElidedLabel(this)), m_splitter(new QSplitter(Qt::Vertical, this))
{
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildTop());
    m_splitter->addWidget(buildBottom());
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({chartHeight, tableHeight});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connect(m_bar, &ChartBar::saveRequested, this, &MeasurePanel::saveRequested);
    connect(m_tabs, &QTabBar::currentChanged, this, &MeasurePanel::showTable);
    connect(m_copy, &QToolButton::clicked, m_table, &CopyTable::copyAll);
    m_copy->setEnabled(false);
    setCaution({});
    retranslate();
}

QWidget* MeasurePanel::buildTop()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(space16, space16, space16, space8);
    layout->setSpacing(space8);
    layout->addWidget(m_bar);
    layout->addWidget(m_chart, 1);
    return page;
}

QWidget* MeasurePanel::buildBottom()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(space16, space8, space16, space16);
    layout->setSpacing(space8);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setElideMode(Qt::ElideRight);
    m_copy->setIcon(icon(QStringLiteral("edit-copy")));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setAutoRaise(true);
    m_copy->setFocusPolicy(Qt::StrongFocus);
    auto* top = new QHBoxLayout;
    top->addWidget(m_tabs, 1);
    top->addWidget(m_copy);
    for (auto* label : {m_help, m_caution}) {
        setTextSize(label, TextSize::Secondary);
    }
    setTone(m_help, Tone::Secondary);
    setTone(m_caution, Tone::Warning);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_help);
    layout->addWidget(m_caution);
    return page;
}

void MeasurePanel::setMeasures(const Measure& left, const std::optional<Measure>& right)
{
    m_chart->setMeasures(left, right);
    m_bar->setTitle(right ? tr("%1 and %2").arg(left.shortName, right->shortName) : left.name);
    m_bar->setFilled(!left.series.empty());
}

void MeasurePanel::setTables(const QList<MeasureTable>& tables)
{
    m_tables = tables;
    const int current = m_tabs->currentIndex();
    {
        const QSignalBlocker quiet(m_tabs);
        while (m_tabs->count() > tables.size())
            m_tabs->removeTab(m_tabs->count() - 1);
        for (int i = 0; i < tables.size(); ++i) {
            if (i >= m_tabs->count())
                m_tabs->addTab({});
            m_tabs->setTabText(i, tables[i].title);
        }
        m_tabs->setCurrentIndex(std::clamp(current, 0, std::max(0, static_cast<int>(tables.size()) - 1)));
    }
    m_copy->setEnabled(!tables.isEmpty());
    showTable(m_tabs->currentIndex());
}

void MeasurePanel::showTable(int index)
{
    const auto table = m_tables.value(index);
    m_table->setTable(table.columns, table.rows);
    m_table->setAccessibleName(table.title);
    m_help->setText(table.help);
    m_help->setVisible(!table.help.isEmpty());
}

void MeasurePanel::setCaution(const QString& text)
{
    m_caution->setText(text);
    m_caution->setVisible(!text.isEmpty());
}

void MeasurePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MeasurePanel::retranslate()
{
    m_copy->setText(tr("Copy table"));
    m_copy->setToolTip(tr("Copy the whole table, to be pasted into a spreadsheet. Ctrl+C copies what is selected."));
    m_chart->setEmptyText(tr("Nothing was measured of this run yet."));
    m_chart->setAccessibleName(tr("Measures by training step"));
}

} // namespace histosynth
