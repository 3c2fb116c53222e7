// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/read_out.h"

#include <doctest/doctest.h>

#include <limits>

using namespace histosynth;

namespace {

std::vector<ChartLine> twoLines()
{
    ChartLine loss;
    loss.name = "Loss";
    loss.x = {1, 2, 3, 4, 5};
    loss.y = {0.5, 0.4, 0.3, 0.2, std::numeric_limits<double>::quiet_NaN()};
    ChartLine validation;
    validation.name = "Validation";
    validation.x = {2, 4};
    validation.y = {0.45, 0.25};
    validation.low = {0.4, 0.2};
    validation.high = {0.5, 0.3};
    return {loss, validation};
}

const QLocale english(QLocale::English);

} // namespace

TEST_CASE("The read-out tells each line's value at the cursor, and of which step where that is another")
{
    const auto rows = readOutRows(twoLines(), 3.0, 0.5, english);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].name == "Loss");
    CHECK(rows[0].value == "0.3000");
    CHECK(rows[1].value == "0.4500 (0.4000 to 0.5000) at 2");
    CHECK(rows[1].x == 2.0);
}

TEST_CASE("A line that does not reach the cursor is silent, a gap says so")
{
    const auto rows = readOutRows(twoLines(), 5.0, 0.5, english);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].value == QStringLiteral("–"));
    auto lines = twoLines();
    lines[0].isVisible = false;
    CHECK(readOutRows(lines, 3.0, 0.5, english).size() == 1);
}

TEST_CASE("The cursor goes from value to value over all lines and stays at the ends")
{
    const auto lines = twoLines();
    CHECK(nearestStep(lines, 2.4) == 2.0);
    CHECK(nearestStep(lines, 99.0) == 5.0);
    CHECK(neighbourStep(lines, 2.0, 1) == 3.0);
    CHECK(neighbourStep(lines, 2.0, -1) == 1.0);
    CHECK(neighbourStep(lines, 1.0, -1) == 1.0);
    CHECK(neighbourStep(lines, 4.0, 10) == 5.0);
    CHECK_FALSE(nearestStep({}, 1.0));
    CHECK_FALSE(neighbourStep({}, 1.0, 1));
}
