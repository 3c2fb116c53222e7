// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>
#include <QtCore/QString>
#include <QtGui/QColor>

#include <optional>
#include <span>
#include <vector>

#include "widgets/charts/chart_line.h"

namespace histosynth {

// One line of the box beside the cursor.
struct ReadOutRow {
    QString name;
    QString value;
    QColor colour;
    double x = 0.0; // of the value itself
    double y = 0.0;
    bool isOnRightAxis = false;
};

// The values of the visible lines at (nearest to) this step; a line that does not reach it, by more than `tolerance`,
// is left out. A value of another step than this one says so.
std::vector<ReadOutRow> readOutRows(std::span<const ChartLine> lines, double step, double tolerance,
                                    const QLocale& locale);

// The step nearest to this one at which a visible line has a value.
std::optional<double> nearestStep(std::span<const ChartLine> lines, double step);

// The `places`-th step after (negative: before) this one, of all visible lines together; the last where there are
// fewer.
std::optional<double> neighbourStep(std::span<const ChartLine> lines, double step, int places);

} // namespace histosynth
