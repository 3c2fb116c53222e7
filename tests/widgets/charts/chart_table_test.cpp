// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_table.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace histosynth;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

ChartLine line(const QString& name, std::vector<double> x, std::vector<double> y)
{
    ChartLine made;
    made.name = name;
    made.x = std::move(x);
    made.y = std::move(y);
    return made;
}

} // namespace

TEST_CASE("Lines of different steps stand side by side, each value in the row of its step")
{
    auto measured = line("FID", {2, 4}, {0.5, missing});
    measured.low = {0.25, missing};
    measured.high = {1.0, missing};
    const auto table = chartTable("Step", std::vector{line("Loss", {1, 2, 3}, {10, 20, 30}), measured});
    CHECK(table.header == QStringList{"Step", "Loss", "FID", "FID, lower bound", "FID, upper bound"});
    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows[1] == std::vector<double>{2, 20, 0.5, 0.25, 1.0});
    CHECK(std::isnan(table.rows[0][2]));
    CHECK(table.rows[2][1] == 30.0);
    CHECK(std::isnan(table.rows[3][1]));
}

TEST_CASE("CSV is RFC 4180 whatever the names hold, and numbers come back exactly")
{
    const auto table =
        chartTable("Крок", std::vector{line("a \"b\", c", {1, 20'000}, {0.1, 1e-7}), line("d", {1}, {missing})});
    CHECK(chartCsv(table) == "\xEF\xBB\xBF"
                             "Крок,\"a \"\"b\"\", c\",d\r\n"
                             "1,0.1,\r\n"
                             "20000,1e-07,\r\n");
}

TEST_CASE("The clipboard's text has the decimal sign of the reader and no grouping")
{
    const auto table =
        chartTable("Step", std::vector{line("a\tb", {1'234'567}, {0.5}), line("c", {1'234'567}, {missing})});
    CHECK(chartTabText(table, QLocale(QLocale::Ukrainian)) == QStringLiteral("Step\ta b\tc\n1234567\t0,5\t\n"));
    CHECK(chartTabText(table, QLocale(QLocale::English)) == QStringLiteral("Step\ta b\tc\n1234567\t0.5\t\n"));
}

TEST_CASE("A chart without lines has a header and nothing else")
{
    CHECK(chartCsv(chartTable("Step", {})) == "\xEF\xBB\xBFStep\r\n");
}
