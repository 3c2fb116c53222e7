// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/loss_chart.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace histosynth;

namespace {

const LossRun first{.id = 1, .name = "First", .colour = QColor(0x00, 0x72, 0xB2)};
const LossRun second{.id = 2, .name = "Second", .colour = QColor(0xE6, 0x9F, 0x00)};

void appendSteps(LossChart& chart, qint64 run, int from, int to)
{
    std::vector<LossPoint> points;
    for (int step = from; step <= to; ++step)
        points.push_back({.step = static_cast<double>(step), .loss = 1.0 / step, .learningRate = 1e-4});
    chart.append(run, points);
}

} // namespace

TEST_CASE("A run has its loss, its smoothed loss, its validation and its learning rate")
{
    LossChart chart;
    chart.setSmoothing(0.5);
    chart.setRuns({first});
    appendSteps(chart, 1, 1, 4);
    const ValidationPoint validation{.step = 4.0, .loss = 0.3};
    chart.appendValidation(1, {&validation, 1});
    const auto table = chart.table();
    CHECK(table.header ==
          QStringList{"Training step", "Loss of each step", "Smoothed loss", "Validation loss", "Learning rate"});
    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows[1][2] == doctest::Approx((0.25 * 1.0 + 0.5 * 0.5) / 0.75));
    CHECK(table.rows[3][3] == 0.3);
    CHECK(std::isnan(table.rows[2][3]));
    CHECK(table.rows[3][4] == 1e-4);
}

TEST_CASE("Steps that a resumed run tells again are dropped, and strangers too")
{
    LossChart chart;
    chart.setRuns({first});
    appendSteps(chart, 1, 1, 10);
    appendSteps(chart, 1, 8, 12);
    appendSteps(chart, 99, 1, 500);
    CHECK(chart.table().rows.size() == 12);
}

TEST_CASE("A run that stays keeps its points when another joins or goes")
{
    LossChart chart;
    chart.setRuns({first});
    appendSteps(chart, 1, 1, 10);
    chart.setRuns({second, first});
    appendSteps(chart, 2, 1, 20);
    auto table = chart.table();
    CHECK(table.rows.size() == 20);
    CHECK(table.header[1] == QStringLiteral("Second · Loss of each step"));
    CHECK(table.rows[4][5] == doctest::Approx(0.2));
    chart.setRuns({first});
    table = chart.table();
    CHECK(table.rows.size() == 10);
    CHECK(table.header[1] == QStringLiteral("Loss of each step"));
    appendSteps(chart, 1, 11, 11); // the smoothing goes on where it was
    LossChart other;
    other.setRuns({first});
    appendSteps(other, 1, 1, 11);
    CHECK(chart.table().rows[10][2] == doctest::Approx(other.table().rows[10][2]));
    chart.clear();
    CHECK(chart.isEmpty());
}

TEST_CASE("Another smoothing is as if it had been from the start")
{
    LossChart chart;
    chart.setRuns({first});
    appendSteps(chart, 1, 1, 50);
    chart.setSmoothing(0.0);
    CHECK(chart.table().rows[49][2] == doctest::Approx(1.0 / 50));
    chart.setSmoothing(0.9);
    LossChart other;
    other.setSmoothing(0.9);
    other.setRuns({first});
    appendSteps(other, 1, 1, 50);
    CHECK(chart.table().rows[49][2] == doctest::Approx(other.table().rows[49][2]));
}

TEST_CASE("A loss that is no number is a gap")
{
    LossChart chart;
    chart.resize(640, 360);
    chart.setRuns({first});
    appendSteps(chart, 1, 1, 5);
    const LossPoint gap{.step = 6.0, .loss = std::nan("")};
    chart.append(1, {&gap, 1});
    appendSteps(chart, 1, 7, 9);
    const auto rows = chart.table().rows;
    CHECK(std::isnan(rows[5][1]));
    CHECK(std::isnan(rows[5][2]));
    CHECK(std::isfinite(rows[6][2]));
    CHECK(std::isfinite(chart.view().top));
}

TEST_CASE("The learning rate is read out when it is shown")
{
    LossChart chart;
    chart.resize(640, 360);
    chart.setRuns({first});
    appendSteps(chart, 1, 1, 10);
    chart.setCursorStep(5.0);
    CHECK(chart.readOut().size() == 3);
    chart.setLearningRateVisible(true);
    REQUIRE(chart.readOut().size() == 4);
    CHECK(chart.readOut()[3] == QStringLiteral("Learning rate 10⁻⁴"));
}
