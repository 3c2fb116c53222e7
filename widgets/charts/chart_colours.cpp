// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_colours.h"

#include <QtGui/QPalette>

#include "widgets/look/theme.h"

namespace histosynth {

ChartColours chartColours(const QPalette& palette)
{
    const auto theme = themeColours(palette);
    const auto background = palette.color(QPalette::Base);
    return {.background = background,
            .text = palette.color(QPalette::Text),
            .faintText = readable(theme.secondaryText, background, 4.5),
            .axis = theme.chartAxis,
            .grid = theme.chartGrid,
            .cursor = theme.accent};
}

ChartColours printColours()
{
    auto palette = themePalette(Scheme::Light);
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, QColor(28, 28, 28));
    return chartColours(palette);
}

QColor readable(const QColor& colour, const QColor& background, double ratio)
{
    const QColor black(0, 0, 0);
    const QColor white(255, 255, 255);
    const auto end = contrastOf(black, background) > contrastOf(white, background) ? black : white;
    for (int percent = 0; percent < 100; percent += 4)
        if (const auto candidate = mixed(colour, end, percent / 100.0); contrastOf(candidate, background) >= ratio)
            return candidate;
    return end;
}

} // namespace histosynth
