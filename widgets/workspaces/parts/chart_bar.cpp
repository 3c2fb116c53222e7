// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/parts/chart_bar.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

#include "widgets/charts/chart.h"
#include "widgets/charts/chart_export.h"
#include "widgets/controls/elided_label.h"
#include "widgets/look/icons.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

ChartBar::ChartBar(Chart* chart, QWidget* parent)
    : QWidget(parent), m_chart(chart), m_layout(new QHBoxLayout(this)), m_title(new ElidedLabel(this)),
      m_logarithmic(new QToolButton(this)), m_showAll(new QToolButton(this)), m_save(new QToolButton(this)),
      m_menu(new QMenu(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space4);
    setTextSize(m_title, TextSize::Section);
    m_layout->addWidget(m_title, 1);
    m_layout->addStretch(0);
    m_logarithmic->setCheckable(true);
    m_logarithmic->setChecked(chart->isLogarithmic());
    for (auto* button : {m_logarithmic, m_showAll, m_save}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_layout->addWidget(button);
    }
    for (const auto* ending : {"png", "svg", "pdf", "csv"})
        addSaving(QLatin1String(ending));
    m_menu->addSeparator();
    m_copyImage = m_menu->addAction({}, this, [this] { copyChartImage(*m_chart); });
    m_copyValues = m_menu->addAction({}, this, [this] { copyChartTable(*m_chart); });
    m_save->setMenu(m_menu);
    m_save->setPopupMode(QToolButton::InstantPopup);
    connect(m_logarithmic, &QToolButton::toggled, chart, &Chart::setLogarithmic);
    connect(m_showAll, &QToolButton::clicked, chart, &Chart::resetView);
    connect(chart, &Chart::zoomedChanged, m_showAll, &QToolButton::setEnabled);
    m_showAll->setEnabled(chart->isZoomed());
    setFilled(!chart->isEmpty());
    drawIcons();
    retranslate();
}

void ChartBar::addSaving(const QString& ending)
{
    m_savings << m_menu->addAction({}, this, [this, ending] { Q_EMIT saveRequested(ending); });
}

void ChartBar::setTitle(const QString& title)
{
    m_title->setText(title);
}

void ChartBar::addWidget(QWidget* widget)
{
    m_layout->insertWidget(m_layout->indexOf(m_logarithmic), widget);
}

void ChartBar::setFilled(bool isFilled)
{
    m_save->setEnabled(isFilled);
    m_logarithmic->setEnabled(isFilled);
}

void ChartBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChartBar::retranslate()
{
    const auto name = [](QToolButton* button, const QString& text, const QString& help) {
        button->setText(text);
        button->setAccessibleName(text);
        button->setToolTip(help);
    };
    name(m_logarithmic, tr("Log axis"),
         tr("Logarithmic axis: equal steps upwards are equal factors, so that small losses can be told apart."));
    name(m_showAll, tr("Show all"), tr("Show all values again (Home)."));
    name(m_save, tr("Save or copy"), tr("Save or copy the chart, as a picture or as values."));
    const QStringList savings{tr("Save as picture (PNG)…"), tr("Save as drawing (SVG)…"), tr("Save as page (PDF)…"),
                              tr("Save values (CSV)…")};
    for (qsizetype i = 0; i < savings.size(); ++i)
        m_savings[i]->setText(savings[i]);
    m_copyImage->setText(tr("Copy picture"));
    m_copyValues->setText(tr("Copy values"));
}

void ChartBar::drawIcons()
{
    m_showAll->setIcon(icon(QStringLiteral("auto-scale-all")));
    m_save->setIcon(icon(QStringLiteral("document-save")));
}

} // namespace histosynth
