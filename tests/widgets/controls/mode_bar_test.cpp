// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/mode_bar.h"

#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>
#include <doctest/doctest.h>

#include "widgets/look/icons.h"

using namespace histosynth;

namespace {

struct ShownBar {
    QMainWindow window;
    ModeBar* bar = new ModeBar;
    QList<QAction*> actions;

    ShownBar()
    {
        for (const char* text : {"Dataset", "Augment", "Train", "Generate", "Evaluate", "Export"})
            actions << new QAction(icon(QStringLiteral("photo")), QString::fromUtf8(text), &window);
        bar->setModes(actions);
        window.setMenuWidget(bar);
        window.setCentralWidget(new QLineEdit);
        window.resize(1280, 200);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }

    QList<QToolButton*> tabs() const { return bar->findChildren<QToolButton*>(QStringLiteral("histosynthModeTab")); }
};

} // namespace

TEST_CASE("tabs choose the workspace by mouse")
{
    ShownBar shown;
    QSignalSpy spy(shown.bar, &ModeBar::currentChanged);
    REQUIRE(shown.tabs().size() == 6);
    QTest::mouseClick(shown.tabs()[2], Qt::LeftButton);
    CHECK(shown.bar->current() == 2);
    CHECK(shown.actions[2]->isChecked());
    QTest::mouseClick(shown.tabs()[2], Qt::LeftButton);
    CHECK(spy.count() == 1);
    shown.bar->setCurrent(0);
    CHECK(spy.count() == 2);
    CHECK(spy[1][0].toInt() == 0);
}

TEST_CASE("numbers choose the workspace, except where they are typed")
{
    ShownBar shown;
    shown.bar->setFocus();
    shown.tabs()[0]->setFocus();
    QTest::keyClick(&shown.window, Qt::Key_4);
    CHECK(shown.bar->current() == 3);
    auto* line = shown.window.centralWidget();
    line->setFocus();
    QTest::keyClick(line, Qt::Key_5);
    CHECK(shown.bar->current() == 3);
    CHECK(qobject_cast<QLineEdit*>(line)->text() == "5");
    QTest::keyClick(line, Qt::Key_5, Qt::ControlModifier);
    CHECK(shown.bar->current() == 4);
}

TEST_CASE("an action keeps the keys it has, and its tab follows it")
{
    QAction action(QStringLiteral("Dataset"));
    action.setShortcut(QKeySequence(QStringLiteral("F5")));
    ModeBar bar;
    bar.setModes({&action});
    CHECK(action.shortcuts() == QList<QKeySequence>{QKeySequence(QStringLiteral("F5"))});
    auto* tab = bar.findChild<QToolButton*>(QStringLiteral("histosynthModeTab"));
    REQUIRE(tab);
    action.setText(QStringLiteral("Набір даних"));
    action.setEnabled(false);
    CHECK(tab->text() == QStringLiteral("Набір даних"));
    CHECK_FALSE(tab->isEnabled());
}

TEST_CASE("where there is little room the tabs give up their icons, then their texts")
{
    ShownBar shown;
    CHECK(shown.tabs()[0]->toolButtonStyle() == Qt::ToolButtonTextBesideIcon);
    shown.bar->setParent(nullptr);
    for (const int width : {620, 420}) {
        shown.bar->resize(width, shown.bar->height());
        shown.bar->show();
        int used = 0;
        for (auto* tab : shown.tabs())
            used += tab->sizeHint().width();
        CHECK(used <= width);
    }
    CHECK(shown.tabs()[0]->toolButtonStyle() == Qt::ToolButtonIconOnly);
    delete shown.bar;
}

TEST_CASE("the project and the tools stand on the right")
{
    ShownBar shown;
    QMenu menu;
    QAction tool(icon(QStringLiteral("configure")), QStringLiteral("Settings"));
    QSignalSpy triggered(&tool, &QAction::triggered);
    shown.bar->setProjectMenu(&menu);
    shown.bar->setProjectName(QStringLiteral("Breast & study"));
    auto* button = shown.bar->addTool(&tool);
    QTest::mouseClick(button, Qt::LeftButton);
    CHECK(triggered.count() == 1);
    bool isShown = false;
    for (const auto* other : shown.bar->findChildren<QToolButton*>())
        isShown = isShown || other->accessibleName() == "Project: Breast & study";
    CHECK(isShown);
}
