// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_ticker.h"

#include <QtGui/QFontMetricsF>

#include <algorithm>

#include "widgets/charts/axis_ticks.h"

namespace histosynth {

namespace {

int ticksWithRoom(const QCPAxis& axis)
{
    const QFontMetricsF metrics(axis.tickLabelFont());
    if (axis.orientation() == Qt::Horizontal)
        return static_cast<int>(axis.axisRect()->width() /
                                (1.8 * metrics.horizontalAdvance(QStringLiteral("000,000"))));
    return static_cast<int>(axis.axisRect()->height() / (2.8 * metrics.height()));
}

} // namespace

void ChartTicker::generate(const QCPRange& range, const QLocale& /*locale*/, QChar /*formatChar*/, int /*precision*/,
                           QVector<double>& ticks, QVector<double>* subTicks, QVector<QString>* labels)
{
    const int most = std::clamp(ticksWithRoom(m_axis), 2, 9);
    const auto positions = m_axis.scaleType() == QCPAxis::stLogarithmic
                               ? logarithmicTicks(range.lower, range.upper, most)
                               : linearTicks(range.lower, range.upper, most);
    ticks = QVector<double>(positions.begin(), positions.end());
    if (subTicks)
        subTicks->clear();
    if (!labels)
        return;
    // The plot's own locale leaves out the grouping.
    const auto texts = tickLabels(positions, QLocale());
    *labels = QVector<QString>(texts.begin(), texts.end());
}

} // namespace histosynth
