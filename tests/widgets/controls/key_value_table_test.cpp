// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/key_value_table.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("properties are shown, replaced, and copied as a table")
{
    KeyValueTable table;
    table.setRows({{QStringLiteral("Patient"), QStringLiteral("P-07"), {}},
                   {QStringLiteral("Size"), QStringLiteral("3,664 × 2,748 px"), QStringLiteral("Width by height")}});
    table.show();
    CHECK(table.text() == QStringLiteral("Patient\tP-07\nSize\t3,664 × 2,748 px\n"));
    const auto labels = table.findChildren<QLabel*>();
    REQUIRE(labels.size() == 4);
    CHECK(labels[3]->toolTip() == "Width by height");
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text() == table.text());
    table.setRows({{QStringLiteral("Patient"), QStringLiteral("P-08"), {}}});
    CHECK(labels[1]->text() == "P-08");
    CHECK_FALSE(labels[3]->isVisible());
}

TEST_CASE("the context menu copies the value under the mouse")
{
    KeyValueTable table;
    table.setRows({{QStringLiteral("Patient"), QStringLiteral("P-07"), {}}});
    table.resize(200, 40);
    table.show();
    REQUIRE(QTest::qWaitForWindowExposed(&table));
    const auto place = table.findChildren<QLabel*>()[1]->geometry().center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, table.mapToGlobal(place));
    QApplication::sendEvent(&table, &event);
    auto* menu = table.findChild<QMenu*>();
    REQUIRE(menu);
    REQUIRE(menu->actions().size() == 2);
    menu->actions()[0]->trigger();
    CHECK(QGuiApplication::clipboard()->text() == "P-07");
    menu->close();
}
