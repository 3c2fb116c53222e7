// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QToolButton>
#include <doctest/doctest.h>

#include "widgets/controls/primary_button.h"
#include "widgets/workspaces/dataset/annotation_class_dialog.h"
#include "widgets/workspaces/dataset/import_dialog.h"
#include "widgets/workspaces/dataset/proposal_dialog.h"
#include "widgets/workspaces/dataset/split_dialog.h"

using namespace histosynth;

TEST_CASE("an import waits for its class")
{
    ImportDialog dialog;
    dialog.setClasses({}, 0);
    CHECK(dialog.status().contains("no class"));
    dialog.setClasses({{1, "a"}, {2, "b"}}, 0);
    CHECK(!dialog.primary().isEnabled());
    CHECK(!dialog.status().isEmpty());
    QSignalSpy asked(&dialog, &ImportDialog::importRequested);
    QTest::keyClick(&dialog.classBox(), Qt::Key_Down);
    QTest::keyClick(&dialog.classBox(), Qt::Key_Down);
    CHECK(dialog.status().isEmpty());
    QTest::mouseClick(&dialog.primary(), Qt::LeftButton);
    REQUIRE(asked.count() == 1);
    CHECK(asked[0][0].toLongLong() == 2);
}

TEST_CASE("crops can be added once they are counted")
{
    ProposalDialog dialog;
    dialog.setAnnotationClasses({{7, "duct", Qt::red}});
    CHECK(dialog.over() == ProposalDialog::overTissue);
    CHECK(!dialog.primary().isEnabled());
    dialog.setCount(212);
    CHECK(dialog.primary().isEnabled());
    CHECK(dialog.primary().text().contains("212"));
    dialog.setCount(0);
    CHECK(!dialog.primary().isEnabled());
    QSignalSpy changed(&dialog, &ProposalDialog::changed);
    QTest::keyClick(&dialog.overBox(), Qt::Key_Down);
    CHECK(changed.count() == 1);
    CHECK(dialog.over() == 7);
}

TEST_CASE("a split tells what each class has now and would have then")
{
    SplitDialog dialog;
    dialog.setRows({{"a", Qt::red, {5, 1, 1, 3}, {7, 1, 2, 0}}});
    const auto* table = dialog.findChild<QTableWidget*>();
    CHECK(table->item(0, 1)->text() == QStringLiteral("5 → 7"));
    CHECK(table->item(0, 2)->text() == "1");
    CHECK(table->item(0, 0)->text() == "a");
}

TEST_CASE("an annotation class is renamed in place, and only a chosen one is removed")
{
    AnnotationClassDialog dialog;
    dialog.list().setRows({{.id = 3, .name = "duct", .colour = Qt::red, .counts = {}}});
    dialog.show();
    QSignalSpy removed(&dialog, &AnnotationClassDialog::removeRequested);
    QSignalSpy added(&dialog, &AnnotationClassDialog::addRequested);
    for (auto* button : dialog.findChildren<QToolButton*>())
        CHECK(!button->isEnabled());
    dialog.list().setSelectedIds({3});
    QTest::mouseClick(dialog.findChildren<QToolButton*>().back(), Qt::LeftButton);
    REQUIRE(removed.count() == 1);
    CHECK(removed[0][0].toLongLong() == 3);
    QTest::mouseClick(&dialog.primary(), Qt::LeftButton);
    CHECK(added.count() == 1);
}
