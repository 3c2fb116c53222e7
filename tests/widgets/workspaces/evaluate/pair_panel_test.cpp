// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/evaluate/pair_panel.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QToolButton>
#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("a verdict is asked for, and taken back by the same button")
{
    PairPanel panel;
    panel.resize(320, 600);
    panel.show();
    CHECK_FALSE(panel.acceptButton()->isEnabled());
    panel.setPair({}, {}, "No sign of a copy.");
    QSignalSpy asked(&panel, &PairPanel::verdictRequested);
    QTest::mouseClick(panel.rejectButton(), Qt::LeftButton);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0][0].value<PictureVerdict>() == PictureVerdict::Rejected);
    CHECK_FALSE(panel.rejectButton()->isChecked()); // until it is told so
    panel.setVerdict(PictureVerdict::Rejected);
    CHECK(panel.rejectButton()->isChecked());
    QTest::mouseClick(panel.rejectButton(), Qt::LeftButton);
    CHECK(asked[1][0].value<PictureVerdict>() == PictureVerdict::None);
    panel.setWritable(false);
    CHECK_FALSE(panel.rejectButton()->isEnabled());
}
