// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/parts/number_strip.h"

#include <QtWidgets/QLabel>
#include <doctest/doctest.h>

#include "widgets/controls/elided_label.h"

using namespace histosynth;

TEST_CASE("numbers stand under their names, and change without new widgets")
{
    NumberStrip strip;
    strip.setNumbers({{"Loss", "0.3", "Lower is better."}, {"Step", "12 of 24", ""}});
    const auto values = strip.findChildren<QLabel*>();
    REQUIRE(values.size() == 2);
    REQUIRE(strip.findChildren<ElidedLabel*>().size() == 2);
    CHECK(strip.findChildren<ElidedLabel*>()[1]->text() == "Step");
    strip.setNumbers({{"Loss", "0.2", ""}, {"Step", "13 of 24", ""}});
    CHECK(strip.findChildren<QLabel*>() == values);
    CHECK(values[0]->text() == "0.2");
    CHECK(values[1]->text() == "13 of 24");
    strip.setNumbers({});
    CHECK(strip.findChildren<QLabel*>().isEmpty());
}

TEST_CASE("where there is little room the names give way, not the numbers")
{
    NumberStrip strip;
    strip.setNumbers({{"Lowest validation loss of the run", "0.2945", ""}, {"Training images", "627", ""}});
    strip.resize(strip.minimumSizeHint());
    strip.show();
    CHECK(strip.width() < strip.sizeHint().width());
    for (const auto* value : strip.findChildren<QLabel*>())
        CHECK(value->width() >= value->sizeHint().width());
}
