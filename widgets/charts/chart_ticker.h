// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/qcustomplot_header.h"

namespace histosynth {

// Ticks of axis_ticks.h for an axis of QCustomPlot, as many as have room.
class ChartTicker : public QCPAxisTicker {
public:
    explicit ChartTicker(const QCPAxis& axis) : m_axis(axis) {}

    void generate(const QCPRange& range, const QLocale& locale, QChar formatChar, int precision, QVector<double>& ticks,
                  QVector<double>* subTicks, QVector<QString>* labels) override;

private:
    const QCPAxis& m_axis;
};

} // namespace histosynth
