// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/theme.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStyle>
#include <doctest/doctest.h>

#include "widgets/look/measures.h"

using namespace histosynth;

TEST_CASE("texts can be read on both backgrounds of both schemes")
{
    constexpr double readable = 4.5; // WCAG 2, level AA
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        CAPTURE(static_cast<int>(scheme));
        const auto palette = themePalette(scheme);
        const auto colours = themeColours(palette);
        CHECK(isDark(palette) == (scheme == Scheme::Dark));
        for (const auto role : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
            const auto background = palette.color(role);
            CAPTURE(background.name().toStdString());
            CHECK(contrastOf(palette.color(QPalette::WindowText), background) > 7);
            for (const auto& ink :
                 {colours.accent, colours.secondaryText, colours.warning, colours.error, colours.success})
                CHECK_MESSAGE(contrastOf(ink, background) >= readable, ink.name().toStdString());
            CHECK(contrastOf(colours.filled, background) >= 3); // the outline of what has the focus
        }
        CHECK(contrastOf(colours.onFilled, colours.filled) >= readable);
        CHECK(contrastOf(palette.color(QPalette::WindowText), colours.selected) >= readable);
    }
}

TEST_CASE("greys around pictures are neutral")
{
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        const auto palette = themePalette(scheme);
        for (const auto& grey :
             {themeColours(palette).surround, palette.color(QPalette::Window), palette.color(QPalette::Base)})
            CHECK(grey.saturation() == 0);
    }
}

TEST_CASE("lines of charts stand out from their background")
{
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        const auto palette = themePalette(scheme);
        for (int index = 0; index < 5; ++index)
            CHECK(contrastOf(chartColour(palette, index), palette.color(QPalette::Base)) >= 3);
        CHECK(chartColour(palette, 0) != chartColour(palette, 1));
    }
}

TEST_CASE("the first class colours are those of Okabe and Ito, then they come again")
{
    CHECK(classColour(0) == QColor(0x0072B2));
    CHECK(classColour(6) == QColor(0xF0E442));
    CHECK(classColour(7) == classColour(0));
}

TEST_CASE("the theme dresses the application, tells of a change once, and its tones follow")
{
    auto& application = *qobject_cast<QApplication*>(QApplication::instance());
    Theme theme(application, SchemeChoice::Light);
    QLabel label(QStringLiteral("No such file"));
    setTone(&label, Tone::Error);
    CHECK(theme.scheme() == Scheme::Light);
    CHECK(application.palette().color(QPalette::Window) == themePalette(Scheme::Light).color(QPalette::Window));
    label.ensurePolished();
    CHECK(label.palette().color(QPalette::WindowText) == toneColour(application.palette(), Tone::Error));

    QSignalSpy changed(&theme, &Theme::changed);
    theme.setChoice(SchemeChoice::Dark);
    CHECK(changed.count() == 1);
    CHECK(theme.scheme() == Scheme::Dark);
    CHECK(isDark(application.palette()));
    CHECK(label.palette().color(QPalette::WindowText) == toneColour(themePalette(Scheme::Dark), Tone::Error));
    theme.setChoice(SchemeChoice::Dark);
    CHECK(changed.count() == 1);
    theme.setChoice(SchemeChoice::Light);
}

TEST_CASE("the type scale is that of the application's font")
{
    const double body = QApplication::font().pointSizeF();
    CHECK(themeFont(TextSize::Body).pointSizeF() == doctest::Approx(body));
    CHECK(themeFont(TextSize::Secondary).pointSizeF() == doctest::Approx(0.9 * body));
    CHECK(themeFont(TextSize::Section).pointSizeF() == doctest::Approx(1.3 * body));
    CHECK(themeFont(TextSize::Title).pointSizeF() == doctest::Approx(1.8 * body));
    QLabel label;
    setTextSize(&label, TextSize::Title);
    CHECK(label.font().family() == QApplication::font().family());
    CHECK(label.font().weight() == QFont::DemiBold);
}
