// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/train/plan_card.h"

#include <QtWidgets/QLabel>
#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("the card shows numbers and verdict, and hides what there is none of")
{
    PlanCard card;
    card.setPlan({{{"Time", "about 7 min", "From real steps."}}, "It fits.", Tone::Success});
    card.show();
    QStringList shown;
    for (const auto* label : card.findChildren<QLabel*>())
        if (label->isVisible())
            shown << label->text();
    CHECK(shown.contains("about 7 min"));
    CHECK(shown.contains("It fits."));
    card.setPlan({});
    for (const auto* label : card.findChildren<QLabel*>())
        CHECK((!label->isVisible() || label->text() == "What it will take"));
}
