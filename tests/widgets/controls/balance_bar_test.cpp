// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/balance_bar.h"

#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("parts are as long as the shares, small ones can still be seen")
{
    BalanceBar bar;
    bar.resize(306, 20);
    bar.setShares({{QStringLiteral("a"), Qt::blue, 100},
                   {QStringLiteral("b"), Qt::red, 200},
                   {QStringLiteral("c"), Qt::green, 0}});
    const auto parts = bar.parts();
    REQUIRE(parts.size() == 3);
    CHECK(parts[1].width() == doctest::Approx(2 * parts[0].width()).epsilon(0.03));
    CHECK(parts[2].width() == 0);
    CHECK(parts[1].right() == doctest::Approx(306));

    bar.setShares({{QStringLiteral("a"), Qt::blue, 1}, {QStringLiteral("b"), Qt::red, 1'000'000}});
    CHECK(bar.parts()[0].width() >= 2);
    CHECK(bar.accessibleDescription().contains(QStringLiteral("a: 1")));
}

TEST_CASE("a bar of nothing is no division by nothing")
{
    BalanceBar bar;
    bar.resize(100, 20);
    bar.setShares({{QStringLiteral("a"), Qt::blue, 0}});
    CHECK(bar.parts()[0].isEmpty());
    CHECK_FALSE(bar.grab().isNull());
    bar.setShares({});
    CHECK_FALSE(bar.grab().isNull());
}

TEST_CASE("each part is painted in its colour")
{
    BalanceBar bar;
    bar.resize(200, 20);
    bar.setShares({{QStringLiteral("a"), QColor(0x0072B2), 1}, {QStringLiteral("b"), QColor(0xE69F00), 1}});
    const auto image = bar.grab().toImage();
    CHECK(image.pixelColor(20, 3) == QColor(0x0072B2));
    CHECK(image.pixelColor(180, 3) == QColor(0xE69F00));
}
