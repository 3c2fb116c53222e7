// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/evaluate/evaluate_words.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace histosynth;

namespace {

MeasuredClass measured(const std::string& name, std::int64_t step, double distance)
{
    MeasuredClass one;
    one.className = name;
    one.colour = "#0072B2";
    one.step = step;
    one.distance.value = distance;
    one.distance.low = distance - 1;
    one.distance.high = distance + 1;
    one.distance.baseline = 2.5;
    one.distance.count = 64;
    one.distance.extra = {{"real_images", 12}, {"real_patients", 2}, {"warnings", {"metrics.few_patients"}}};
    one.copies = 3.0;
    return one;
}

Judgement judgement()
{
    Judgement made;
    made.bestStep = 2000;
    made.measures = {measured("dense", 1000, 12), measured("dense", 2000, 9), measured("dense", 3000, 7),
                     measured("nested", 2000, 5)};
    return made;
}

LikePair pair(double suspicion, double ratio)
{
    LikePair made;
    made.image = 7;
    made.className = "dense";
    made.step = 2000;
    made.nearest = {1, 0.2, ratio, suspicion};
    made.cropStoredName = "crop.png";
    return made;
}

} // namespace

TEST_CASE("a measure has a series for each class, and rings the best checkpoint by validation loss")
{
    const auto measure = EvaluateWords::measure(MeasureKind::Distance, judgement());
    REQUIRE(measure.series.size() == 2);
    CHECK(measure.series[0].points.size() == 3);
    CHECK(measure.series[0].bestStep == 2000.0); // though 3000 is nearer to the test images
    CHECK(measure.series[0].baseline == 2.5);
    CHECK(measure.series[0].points[1].low == 8.0);
    CHECK(measure.isLowerBetter);
    const auto ratio = EvaluateWords::measure(MeasureKind::NearestRatio, judgement());
    CHECK(std::isnan(ratio.series[0].points[0].value)); // was not measured
    CHECK(ratio.series[0].baseline == 1.0);
    CHECK(EvaluateWords::measure(MeasureKind::Copies, judgement()).series[0].points[0].value == 3.0);
    CHECK(EvaluateWords::measureNames().size() == measureKinds);
}

TEST_CASE("the table marks that checkpoint, and every number says what it is")
{
    const auto tables = EvaluateWords::tables(judgement());
    REQUIRE(tables.size() == 1);
    const auto& table = tables.front();
    REQUIRE(table.rows.size() == 4);
    for (const auto& row : table.rows) {
        CHECK(row.cells.size() == table.columns.size());
        CHECK(row.isMarked == (row.cells[1].number == 2000.0));
    }
    for (const auto& column : table.columns)
        CHECK((!column.isNumber || !column.help.isEmpty()));
    CHECK(EvaluateWords::tables({}).isEmpty());
}

TEST_CASE("what is to be kept in mind is said once, with the classes that it holds for")
{
    const auto caution = EvaluateWords::caution(judgement());
    CHECK(caution.startsWith("dense, nested: "));
    CHECK(caution.count("dense") == 1);
    CHECK(EvaluateWords::caution({}).isEmpty());
}

TEST_CASE("a suspect is told from one that is none")
{
    CHECK(EvaluateWords::pairRow(pair(0.8, 0.3)).isSuspect);
    CHECK_FALSE(EvaluateWords::pairRow(pair(0.1, 1.1)).isSuspect);
    CHECK(EvaluateWords::explanation(pair(0.8, 0.3)).contains("30\u00A0%"));
    CHECK(EvaluateWords::explanation(pair(0.1, 1.1)).contains("no sign of a copy"));
    CHECK(EvaluateWords::pairSummary({pair(0.8, 0.3), pair(0.1, 1.1)}).startsWith("1 of 2"));
    CHECK(EvaluateWords::pairSummary({pair(0.1, 1.1)}).startsWith("None of 1"));
}
