// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/application_font.h"

#include <QtCore/QStringList>
#include <QtGui/QFontDatabase>
#include <QtGui/QFontInfo>
#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("a desktop's own font stays, at 10 pt or more")
{
    QFont system(QStringLiteral("Inter"));
    system.setPointSizeF(11.5);
    const auto font = applicationFont(system, true);
    CHECK(font.family() == "Inter");
    CHECK(font.pointSizeF() == doctest::Approx(11.5));
    system.setPointSizeF(8);
    CHECK(applicationFont(system, true).pointSizeF() == doctest::Approx(10));
}

TEST_CASE("DejaVu Sans stays where a desktop chose it, and gives way to Inter where nobody did")
{
    REQUIRE(QFontDatabase::families().contains(QStringLiteral("Inter")));
    const QFont chosen(QStringLiteral("DejaVu Sans"));
    if (QFontInfo(chosen).family() != "DejaVu Sans")
        return; // without it there is nothing to replace
    CHECK(applicationFont(chosen, true).family() == "DejaVu Sans");
    CHECK(applicationFont(chosen, false).family() == "Inter");
    CHECK(applicationFont(QFont(QStringLiteral("Sans Serif")), true).family() == "Inter");
}

TEST_CASE("figures have one width, so that numbers do not jitter")
{
    CHECK(applicationFont(QFont(), true).featureValue(QFont::Tag("tnum")) == 1);
}
