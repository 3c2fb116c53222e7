// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/train/train_view.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <doctest/doctest.h>

#include "widgets/controls/empty_state.h"
#include "widgets/pictures/image_viewer.h"
#include "widgets/workspaces/train/loss_panel.h"

using namespace histosynth;

TEST_CASE("the centre shows what there is")
{
    TrainView view;
    view.resize(1280, 640);
    view.show();
    view.setCentre(TrainView::Centre::NoImages);
    CHECK(view.emptyState()->isVisible());
    QSignalSpy asked(&view, &TrainView::emptyActionTriggered);
    for (auto* button : view.emptyState()->findChildren<QPushButton*>())
        if (button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    CHECK(asked.size() == 1);
    view.setCentre(TrainView::Centre::Curves);
    CHECK(view.loss()->isVisible());
    QImage image(32, 32, QImage::Format_RGB888);
    image.fill(Qt::gray);
    view.setPreview(image, "Step 10");
    view.setCentre(TrainView::Centre::Preview);
    QSignalSpy closed(&view, &TrainView::previewClosed);
    QTest::keyClick(view.findChild<ImageViewer*>(), Qt::Key_Escape);
    CHECK(closed.size() == 1);
}

TEST_CASE("a run in the chart has the colour of its curve in the list")
{
    TrainView view;
    view.loss()->setRuns({{2, "Run 2"}});
    view.setRuns({{1, "Run 1", {}}, {2, "Run 2", {}}});
    CHECK_FALSE(view.runs()->rows()[0].chartColour.isValid());
    CHECK(view.runs()->rows()[1].chartColour == view.loss()->colourOf(2));
}

TEST_CASE("what is to be said of a run comes with its button")
{
    TrainView view;
    view.show();
    view.setNotice("Interrupted at step 12.", Tone::Warning, "Resume");
    CHECK(view.noticeButton()->isVisible());
    QSignalSpy chosen(&view, &TrainView::noticeActionTriggered);
    QTest::mouseClick(view.noticeButton(), Qt::LeftButton);
    CHECK(chosen.size() == 1);
    view.setNotice({});
    CHECK_FALSE(view.noticeButton()->isVisible());
}

TEST_CASE("its columns come back, and nonsense does no harm")
{
    TrainView one;
    TrainView other;
    for (auto* view : {&one, &other}) {
        view->setCentre(TrainView::Centre::Curves);
        view->resize(1280, 640);
        view->show();
    }
    auto* columns = one.findChild<QSplitter*>(QString(), Qt::FindDirectChildrenOnly);
    columns->setSizes({300, 580, 400});
    REQUIRE(one.saveState() != other.saveState());
    other.restoreState(one.saveState());
    CHECK(other.saveState() == one.saveState());
    other.restoreState("nonsense");
    CHECK(other.saveState() == one.saveState());
}
