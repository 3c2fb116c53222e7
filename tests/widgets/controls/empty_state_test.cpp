// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/empty_state.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("an empty state tells what to do, and its buttons do it")
{
    EmptyState state;
    state.setPicture(QStringLiteral("photo"));
    state.setSentence(QStringLiteral("Drop folders of images here."));
    state.setAction(QStringLiteral("Import images"), QStringLiteral("document-import"));
    QSignalSpy first(&state, &EmptyState::triggered);
    QSignalSpy second(&state, &EmptyState::secondTriggered);
    state.show();
    const auto buttons = state.findChildren<QPushButton*>();
    REQUIRE(buttons.size() == 2);
    CHECK(buttons[0]->isVisible());
    CHECK_FALSE(buttons[1]->isVisible());
    state.setSecondAction(QStringLiteral("Open the sample"));
    CHECK(buttons[1]->isVisible());
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QTest::keyClick(buttons[1], Qt::Key_Space);
    CHECK(first.count() == 1);
    CHECK(second.count() == 1);
    state.setActionEnabled(false);
    CHECK_FALSE(buttons[0]->isEnabled());
    CHECK(state.accessibleName() == "Drop folders of images here.");
}
