// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/choice_texts.h"

#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("choices are read as words, not as keys")
{
    CHECK(choiceText("dpmpp_2m") == "DPM++ 2M");
    CHECK(choiceText("auto") == "Automatic");
    CHECK(choiceText("left_right") == "Left or right");
    CHECK(choiceText("top_left") == "Top left");
    CHECK(choiceText("not-rejected") == "Not rejected");
    CHECK(choiceText("").isEmpty());
}
