// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/parts/number_strip.h"

#include <QtWidgets/QLabel>
#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("numbers stand under their names, and change without new widgets")
{
    NumberStrip strip;
    strip.setNumbers({{"Loss", "0.3", "Lower is better."}, {"Step", "12 of 24", ""}});
    auto labels = strip.findChildren<QLabel*>();
    REQUIRE(labels.size() == 4);
    strip.setNumbers({{"Loss", "0.2", ""}, {"Step", "13 of 24", ""}});
    CHECK(strip.findChildren<QLabel*>() == labels);
    QStringList texts;
    for (const auto* label : labels)
        texts << label->text();
    CHECK(texts.contains("0.2"));
    CHECK(texts.contains("13 of 24"));
    strip.setNumbers({});
    CHECK(strip.findChildren<QLabel*>().isEmpty());
}
