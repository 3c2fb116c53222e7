// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart_axis.h"

#include <doctest/doctest.h>

#include <string>

using namespace histosynth;

namespace {

std::string labels(const ChartAxis& axis)
{
    std::string text;
    for (const auto& tick : axis.ticks())
        text += (text.empty() ? "" : " ") + tick.label;
    return text;
}

} // namespace

TEST_CASE("ticks are round and few, the ends too where asked")
{
    CHECK(labels(ChartAxis(0.0, 4000.0, 6, false, false)) == "0 1,000 2,000 3,000 4,000");
    CHECK(labels(ChartAxis(0.03, 0.97, 5, false, true)) == "0 0.2 0.4 0.6 0.8 1");
    CHECK(labels(ChartAxis(-1.3, 2.2, 5, false, true)) == "-2 -1 0 1 2 3");
    const ChartAxis exact(3.0, 997.0, 5, false, false);
    CHECK(exact.place(3.0) == doctest::Approx(0.0));
    CHECK(exact.place(997.0) == doctest::Approx(1.0));
    const ChartAxis rounded(0.03, 0.97, 5, false, true);
    CHECK(rounded.place(0.0) == doctest::Approx(0.0));
    CHECK(rounded.place(1.0) == doctest::Approx(1.0));
}

TEST_CASE("a logarithmic axis has powers of ten, and more where it spans less")
{
    CHECK(labels(ChartAxis(0.001, 10.0, 5, true, true)) == "0.001 0.01 0.1 1 10");
    CHECK(labels(ChartAxis(0.02, 0.9, 5, true, true)) == "0.02 0.05 0.1 0.2 0.5");
    CHECK(labels(ChartAxis(0.11, 0.21, 5, true, true)) == "0.12 0.15 0.2");
    const ChartAxis axis(0.01, 1.0, 5, true, true);
    CHECK(axis.place(0.1) == doctest::Approx(0.5));
}

TEST_CASE("one value alone stands in the middle")
{
    for (const bool logarithmic : {false, true}) {
        const ChartAxis axis(0.3, 0.3, 5, logarithmic, false);
        CHECK(axis.place(0.3) == doctest::Approx(0.5));
        CHECK_FALSE(axis.ticks().empty());
    }
}
