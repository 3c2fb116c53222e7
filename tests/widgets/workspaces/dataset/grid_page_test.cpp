// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/dataset/grid_page.h"

#include <QtGui/QWheelEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("what is typed and chosen above the grid is its filter, and can be cleared")
{
    GridPage page;
    CHECK(page.filter() == DatasetFilter{});
    CHECK(page.order() == DatasetOrder::Added);
    QSignalSpy changed(&page, &GridPage::filterChanged);
    auto* search = page.findChild<QLineEdit*>();
    QTest::keyClicks(search, " cyst ");
    CHECK(changed.count() == 6);
    CHECK(page.filter().text == "cyst");
    for (auto* box : page.findChildren<ChoiceBox*>()) {
        QTest::keyClick(box, Qt::Key_Down);
        QTest::keyClick(box, Qt::Key_Down);
    }
    CHECK(page.filter().split == SplitChoice::Validation);
    CHECK(page.order() == DatasetOrder::ClassName);
    page.clearFilter();
    CHECK(page.filter() == DatasetFilter{});
}

TEST_CASE("where the filter hides everything, a button shows all again")
{
    GridPage page;
    page.resize(800, 600);
    page.show();
    page.setCounts(0, 12);
    CHECK(!page.grid().isVisible());
    QSignalSpy all(&page, &GridPage::everythingRequested);
    for (auto* button : page.findChildren<QPushButton*>()) {
        if (button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    CHECK(all.count() == 1);
    page.setCounts(12, 12);
    CHECK(page.grid().isVisible());
}

TEST_CASE("the wheel over a box scrolls the page and chooses nothing")
{
    GridPage page;
    page.show();
    QSignalSpy changed(&page, &GridPage::filterChanged);
    auto* box = page.findChild<ChoiceBox*>();
    QWheelEvent wheel(box->rect().center(), box->mapToGlobal(box->rect().center()), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(box, &wheel);
    CHECK(changed.count() == 0);
    CHECK(!page.filter().split);
}
