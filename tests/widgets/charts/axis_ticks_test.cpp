// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/axis_ticks.h"

#include <QtCore/QStringList>
#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace histosynth;

namespace {

using Ticks = std::vector<double>;

void checkTicks(const Ticks& found, const Ticks& expected)
{
    REQUIRE(found.size() == expected.size());
    for (std::size_t index = 0; index < found.size(); ++index)
        CHECK(found[index] == doctest::Approx(expected[index]));
}

QStringList labelsOf(const Ticks& ticks, const QLocale& locale)
{
    const auto labels = tickLabels(ticks, locale);
    return QStringList(labels.begin(), labels.end());
}

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale ukrainian(QLocale::Ukrainian, QLocale::Ukraine);

} // namespace

TEST_CASE("Linear ticks are round, inside, and no more than asked for")
{
    checkTicks(linearTicks(0.0, 40'000.0, 5), {0, 10'000, 20'000, 30'000, 40'000});
    checkTicks(linearTicks(0.0, 40'000.0, 4), {0, 20'000, 40'000});
    checkTicks(linearTicks(-0.13, 0.41, 4), {0.0, 0.2, 0.4});
    checkTicks(linearTicks(0.0, 1e-4, 6), {0, 2e-5, 4e-5, 6e-5, 8e-5, 1e-4});
    for (const double upper : {0.003, 0.7, 1.0, 13.0, 99.0, 12'345.0, 7e8})
        for (int most = 2; most < 10; ++most) {
            const auto ticks = linearTicks(upper * 0.31, upper, most);
            CHECK(ticks.size() <= static_cast<std::size_t>(most));
            CHECK_FALSE(ticks.empty());
        }
    CHECK(linearTicks(1.0, 1.0, 5).empty());
    CHECK(linearTicks(0.0, std::numeric_limits<double>::infinity(), 5).empty());
}

TEST_CASE("Logarithmic ticks are powers of ten, with 2 and 5 between where there are few")
{
    checkTicks(logarithmicTicks(1e-4, 1.0, 6), {1e-4, 1e-3, 1e-2, 1e-1, 1.0});
    checkTicks(logarithmicTicks(1e-8, 1.0, 5), {1e-8, 1e-6, 1e-4, 1e-2, 1.0});
    checkTicks(logarithmicTicks(0.015, 0.6, 6), {0.02, 0.05, 0.1, 0.2, 0.5});
    checkTicks(logarithmicTicks(0.31, 0.38, 4), {0.32, 0.34, 0.36, 0.38});
    CHECK(logarithmicTicks(0.0, 1.0, 5).empty());
}

TEST_CASE("Labels speak the language of the locale and are as exact as their step")
{
    CHECK(labelsOf({0.0, 20'000.0, 40'000.0}, english) == QStringList{"0", "20,000", "40,000"});
    CHECK(labelsOf({0.0, 0.2, 0.4}, ukrainian) == QStringList{"0", "0,2", "0,4"});
    CHECK(labelsOf({0.5, 1.0, 1.5}, english) == QStringList{"0.5", "1.0", "1.5"});
    CHECK(labelsOf({0.0, 2e-5, 1e-4}, english) == QStringList{"0", "2\u00A0×\u00A010⁻⁵", "10⁻⁴"});
    CHECK(labelsOf({0.01, 0.1, 1.0, 10.0}, english) == QStringList{"0.01", "0.1", "1", "10"});
    CHECK(labelsOf({1e-5, 1e-3, 1e-1}, english) == QStringList{"10⁻⁵", "0.001", "0.1"});
    CHECK(labelsOf({}, english).isEmpty());
}

TEST_CASE("A value is read with four digits")
{
    CHECK(valueText(0.123456, english) == QStringLiteral("0.1235"));
    CHECK(valueText(0.0123456, english) == QStringLiteral("0.01235"));
    CHECK(valueText(12.3456, ukrainian) == QStringLiteral("12,35"));
    CHECK(valueText(12'345.6, english) == QStringLiteral("12,346"));
    CHECK(valueText(0.0, english) == QStringLiteral("0.000"));
    CHECK(valueText(1e-4, english) == QStringLiteral("10⁻⁴"));
    CHECK(valueText(-2.5e-5, english) == QStringLiteral("-2.5\u00A0×\u00A010⁻⁵"));
    CHECK(valueText(std::nan(""), english) == QStringLiteral("–"));
    CHECK(stepText(12'000.0, english) == QStringLiteral("12,000"));
}

TEST_CASE("A range has a margin and is never empty")
{
    const auto range = paddedRange(0.0, 10.0, false);
    CHECK(range.lower == doctest::Approx(-0.5));
    CHECK(range.upper == doctest::Approx(10.5));
    for (const double value : {0.0, -3.0, 0.02, 5e6}) {
        const auto single = paddedRange(value, value, false);
        CHECK(single.lower < value);
        CHECK(single.upper > value);
    }
    const auto decades = paddedRange(0.01, 1.0, true);
    CHECK(decades.lower == doctest::Approx(0.01 * std::pow(10.0, -0.1)));
    CHECK(decades.upper == doctest::Approx(std::pow(10.0, 0.1)));
    const auto none = paddedRange(1.0, -1.0, false);
    CHECK(none.lower == 0.0);
    CHECK(none.upper == 1.0);
    CHECK(paddedRange(-1.0, 1.0, true).lower > 0.0);
}
