// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/train/train_panel.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QPushButton>
#include <doctest/doctest.h>

#include "widgets/controls/primary_button.h"

using namespace histosynth;

TEST_CASE("the panel has the buttons of its state and no others")
{
    TrainPanel panel;
    panel.resize(340, 700);
    panel.show();
    panel.setStart("Train 24 steps", true);
    QSignalSpy started(&panel, &TrainPanel::startRequested);
    QTest::mouseClick(panel.startButton(), Qt::LeftButton);
    CHECK(started.size() == 1);

    panel.setState(TrainPanel::State::Running);
    CHECK_FALSE(panel.startButton()->isVisible());
    CHECK_FALSE(panel.card()->isVisible());
    QSignalSpy paused(&panel, &TrainPanel::pauseRequested);
    QSignalSpy resumed(&panel, &TrainPanel::resumeRequested);
    QSignalSpy stopped(&panel, &TrainPanel::stopRequested);
    QTest::mouseClick(panel.pauseButton(), Qt::LeftButton);
    CHECK(paused.size() == 1);
    const auto pause = panel.pauseButton()->text();
    panel.setState(TrainPanel::State::Paused);
    CHECK(panel.pauseButton()->text() != pause);
    QTest::mouseClick(panel.pauseButton(), Qt::LeftButton);
    CHECK(resumed.size() == 1);
    QTest::mouseClick(panel.stopButton(), Qt::LeftButton);
    CHECK(stopped.size() == 1);
    panel.setState(TrainPanel::State::Stopping);
    CHECK_FALSE(panel.stopButton()->isEnabled());
}

TEST_CASE("what cannot begin cannot be pressed, not after a run either")
{
    TrainPanel panel;
    panel.setStart("Train 24 steps", false);
    CHECK_FALSE(panel.startButton()->isEnabled());
    panel.setState(TrainPanel::State::Running);
    panel.setState(TrainPanel::State::Ready);
    CHECK_FALSE(panel.startButton()->isEnabled());
}
