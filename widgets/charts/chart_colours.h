// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>

class QPalette;

namespace histosynth {

// What a chart is drawn in, apart from the colours of its lines.
struct ChartColours {
    QColor background;
    QColor text;      // titles, labels
    QColor faintText; // tick labels
    QColor axis;      // axis lines: the palette's mid grey
    QColor grid;      // the same, lighter
    QColor cursor;    // the accent

    bool operator==(const ChartColours&) const = default;
};

// On the screen: from the palette of the widget, so that it follows the theme.
ChartColours chartColours(const QPalette& palette);

// On paper: dark on white, whatever the theme.
ChartColours printColours();

// `colour` itself, or made darker or lighter in its own hue until it stands out from `background` by at least
// `ratio` (3 for lines, 4.5 for words): yellow on white is no line that anyone sees.
QColor readable(const QColor& colour, const QColor& background, double ratio);

} // namespace histosynth
