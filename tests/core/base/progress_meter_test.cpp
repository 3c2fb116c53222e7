// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/progress_meter.h"

#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("remaining time follows the rate once the first tenth is over")
{
    ProgressMeter meter;
    ProgressMeter::Clock::time_point now{};
    const auto at = [&now](double seconds) {
        return now + std::chrono::duration_cast<ProgressMeter::Clock::duration>(std::chrono::duration<double>(seconds));
    };
    meter.update({"train", 0, 100}, at(0));
    CHECK_FALSE(meter.remainingSeconds());
    meter.update({"train", 5, 100}, at(50)); // slow start
    CHECK(*meter.remainingSeconds() == doctest::Approx(950));
    meter.update({"train", 10, 100}, at(60));
    meter.update({"train", 60, 100}, at(110)); // one a second since
    CHECK(*meter.rate() == doctest::Approx(1.0));
    CHECK(*meter.remainingSeconds() == doctest::Approx(40));
    meter.update({"generate", 0, 0}, at(111));
    CHECK_FALSE(meter.rate());
    meter.update({"generate", 4, 0}, at(113));
    CHECK(*meter.rate() == doctest::Approx(2.0));
    CHECK_FALSE(meter.remainingSeconds());
}

TEST_CASE("numbers and durations read well")
{
    CHECK(roundedDuration(0.2) == "0 s");
    CHECK(roundedDuration(59.4) == "59 s");
    CHECK(roundedDuration(90) == "2 min");
    CHECK(roundedDuration(7500) == "2 h 5 min");
    CHECK(groupedNumber(999) == "999");
    CHECK(groupedNumber(1234567) == "1,234,567");
    CHECK(groupedNumber(-123456) == "-123,456");
}
