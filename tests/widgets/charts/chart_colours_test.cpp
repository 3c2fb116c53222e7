// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_colours.h"

#include <doctest/doctest.h>

#include "widgets/look/theme.h"

using namespace histosynth;

TEST_CASE("A colour that is readable stays, another is made so in its own hue")
{
    const QColor blue(0x00, 0x72, 0xB2);
    CHECK(readable(blue, Qt::white, 3.0) == blue);
    const QColor yellow(0xF0, 0xE4, 0x42);
    for (const auto& background :
         {QColor(Qt::white), QColor(Qt::black), QColor(0x20, 0x20, 0x20), QColor(128, 128, 128)})
        for (const auto& colour : {blue, yellow, QColor(0x56, 0xB4, 0xE9)})
            for (const double ratio : {3.0, 4.5})
                CHECK(contrastOf(readable(colour, background, ratio), background) >= ratio);
    const auto dark = readable(yellow, Qt::white, 3.0);
    CHECK(std::abs(dark.hslHue() - yellow.hslHue()) <= 3);
}

TEST_CASE("Words and lines of a chart can be read in light, in dark and on paper")
{
    const auto check = [](const ChartColours& colours) {
        CHECK(contrastOf(colours.text, colours.background) >= 7.0);
        CHECK(contrastOf(colours.faintText, colours.background) >= 4.5);
        CHECK(contrastOf(colours.cursor, colours.background) >= 3.0);
        CHECK(contrastOf(colours.grid, colours.background) < contrastOf(colours.axis, colours.background));
    };
    check(chartColours(themePalette(Scheme::Light)));
    check(chartColours(themePalette(Scheme::Dark)));
    check(printColours());
    CHECK(printColours().background == QColor(Qt::white));
}
