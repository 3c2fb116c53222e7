// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/augment/augment_view.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <doctest/doctest.h>

#include "widgets/controls/primary_button.h"
#include "widgets/pictures/picture_sheet.h"
#include "widgets/workspaces/augment/sample_pane.h"

using namespace histosynth;

namespace {

AugmentPreview preview(qint64 added)
{
    AugmentPreview made;
    made.amounts = {{"calm", Qt::blue, 28, 0, added}, {"wild", Qt::red, 24, 4, added}};
    made.buttonText = "Create 250 images";
    made.canStart = added > 0;
    return made;
}

} // namespace

TEST_CASE("the button says what will happen, and rests while it happens or nothing would")
{
    AugmentView view;
    QSignalSpy started(&view, &AugmentView::startRequested);
    view.setEmpty(false);
    view.setPreview(preview(125));
    CHECK(view.startButton()->text() == "Create 250 images");
    CHECK(view.amounts()->text() == "calm\t28\t0\t+125\t153\nwild\t24\t4\t+125\t153");
    QTest::mouseClick(view.startButton(), Qt::LeftButton);
    CHECK(started.size() == 1);
    view.setBusy(true);
    QTest::mouseClick(view.startButton(), Qt::LeftButton);
    CHECK(started.size() == 1);
    view.setBusy(false);
    view.setPreview(preview(0));
    CHECK_FALSE(view.startButton()->isEnabled());
}

TEST_CASE("a changed preset is marked as such")
{
    AugmentView view;
    view.setPresets({{"none", "Empty", ""}, {"thesis", "Thesis", ""}});
    view.setPreset("thesis", true);
    auto* box = view.findChild<QComboBox*>("preset");
    CHECK(box->currentText() == "Thesis, changed");
    view.setPreset("thesis", false);
    CHECK(box->currentText() == "Thesis");
    view.setPreset("none", false);
    CHECK(box->itemText(1) == "Thesis");
}

TEST_CASE("the space bar asks for other samples wherever no control takes it")
{
    AugmentView view;
    view.setEmpty(false);
    view.show();
    REQUIRE(QTest::qWaitForWindowExposed(&view));
    QSignalSpy asked(view.samples(), &SamplePane::samplesRequested);
    QTest::keyClick(view.samples()->sheet(), Qt::Key_Space);
    CHECK(asked.size() == 1);
    QTest::keyClick(&view, Qt::Key_Space);
    CHECK(asked.size() == 2);
    view.setPreview(preview(1));
    QSignalSpy started(&view, &AugmentView::startRequested);
    QTest::keyClick(view.startButton(), Qt::Key_Space);
    CHECK(asked.size() == 2);
    CHECK(started.size() == 1);
}
