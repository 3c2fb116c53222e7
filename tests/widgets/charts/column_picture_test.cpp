// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/column_picture.h"

#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("Each column is filled from top to bottom, its ends by as much as they cover")
{
    const auto picture = columnPicture({{1.0F, 3.0F}, {}, {2.5F, 2.75F}, {-5.0F, 99.0F}}, 5, QColor(0, 0, 255));
    REQUIRE(picture.size() == QSize(4, 5));
    const auto alpha = [&](int x, int y) { return qAlpha(picture.pixel(x, y)); };
    CHECK(alpha(0, 0) == 0);
    CHECK(alpha(0, 1) == 255);
    CHECK(alpha(0, 2) == 255);
    CHECK(alpha(0, 3) == 0);
    for (int y = 0; y < 5; ++y) {
        CHECK(alpha(1, y) == 0);
        CHECK(alpha(3, y) == 255);
    }
    CHECK(alpha(2, 2) == doctest::Approx(64).epsilon(0.05));
    CHECK(picture.pixelColor(0, 1) == QColor(0, 0, 255));
}

TEST_CASE("A colour that lets through does so everywhere")
{
    const auto picture = columnPicture({{0.0F, 2.0F}}, 2, QColor(200, 100, 0, 64));
    CHECK(picture.pixelColor(0, 1).alpha() == 64);
    CHECK(std::abs(picture.pixelColor(0, 1).red() - 200) <= 2);
}

TEST_CASE("Columns above one another meet, those beside a gap stay")
{
    std::vector<ColumnSpan> spans{{0.0F, 2.0F}, {6.0F, 8.0F}, {1.0F, 7.0F}, {}, {50.0F, 51.0F}};
    joinColumns(spans);
    CHECK(spans[0].bottom == 4.0F);
    CHECK(spans[1].top == 4.0F);
    CHECK(spans[1].bottom == 8.0F);
    CHECK(spans[2].top == 1.0F);
    CHECK(spans[4].top == 50.0F);
}

TEST_CASE("A pen widens a line up and down, and to its sides where it is wide")
{
    const auto thin = thickened({{}, {4.0F, 4.01F}, {}}, 1.0);
    CHECK(thin[1].top == doctest::Approx(3.5));
    CHECK(thin[1].bottom == doctest::Approx(4.51));
    CHECK_FALSE(thin[0].bottom > thin[0].top);
    const auto usual = thickened({{}, {4.0F, 9.0F}, {}}, 2.0); // two columns, too
    CHECK_FALSE(usual[0].bottom > usual[0].top);
    CHECK(usual[2].top == doctest::Approx(4.0));
    const auto wide = thickened({{}, {4.0F, 9.0F}, {}}, 4.0);
    CHECK(wide[1].top == doctest::Approx(2.0));
    CHECK(wide[0].top == doctest::Approx(4.0));
    CHECK(wide[2].bottom == doctest::Approx(9.0));
    CHECK(columnPicture({}, 5, Qt::black).width() == 0);
}
