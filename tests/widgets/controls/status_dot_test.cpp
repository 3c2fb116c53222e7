// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/status_dot.h"

#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("a dot tells its state by colour and in words")
{
    StatusDot dot;
    dot.setState(Tone::Error, QStringLiteral("Failed"));
    dot.resize(dot.sizeHint());
    CHECK(dot.grab().toImage().pixelColor(dot.rect().center()) == toneColour(dot.palette(), Tone::Error));
    CHECK(dot.toolTip() == "Failed");
    CHECK(dot.accessibleName() == "Failed");
}
