// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/dataset/viewer_page.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QSpinBox>
#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("each tool shows its own setting, and the side of a crop reaches the viewer")
{
    ViewerPage page;
    page.setAnnotationClasses({{5, "cyst", Qt::red}, {6, "duct", Qt::blue}});
    page.resize(900, 600);
    page.show();
    auto* side = page.findChild<QSpinBox*>();
    auto* annotationClass = page.findChild<ChoiceBox*>();
    CHECK(!side->isVisible());
    page.viewer().setTool(ImageViewer::Tool::Crop);
    CHECK(side->isVisible());
    CHECK(!annotationClass->isVisible());
    QSignalSpy changed(&page, &ViewerPage::cropSideChanged);
    side->selectAll();
    QTest::keyClicks(side, "256");
    QTest::keyClick(side, Qt::Key_Return);
    CHECK(page.viewer().cropSide() == 256);
    REQUIRE(changed.count() == 1);
    page.viewer().setTool(ImageViewer::Tool::Polygon);
    CHECK(annotationClass->isVisible());
    CHECK(page.annotationClass() == 5);
    QTest::keyClick(annotationClass, Qt::Key_Down);
    CHECK(page.annotationClass() == 6);
    page.setReadOnly(true);
    CHECK(!annotationClass->isVisible());
}
