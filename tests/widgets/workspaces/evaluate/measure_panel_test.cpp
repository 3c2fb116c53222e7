// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/evaluate/measure_panel.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QTest>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>
#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("each table has its tab, and the one shown is copied")
{
    MeasurePanel panel;
    panel.resize(700, 600);
    panel.show();
    CHECK_FALSE(panel.copyButton()->isEnabled());
    const MeasureTable one{"Checkpoints", "Bold: the best.", {{"Class", {}}}, {{{{"dense"}}}}};
    const MeasureTable other{"Class against class", {}, {{"Synthetic", {}}}, {{{{"nested"}}}}};
    panel.setTables({one, other});
    CHECK(panel.tabs()->count() == 2);
    panel.tabs()->setCurrentIndex(1);
    QTest::mouseClick(panel.copyButton(), Qt::LeftButton);
    CHECK(QGuiApplication::clipboard()->text() == "Synthetic\nnested");
    panel.setTables({one});
    CHECK(panel.tabs()->count() == 1);
    CHECK(panel.table()->model()->rowCount() == 1);
    panel.setTables({});
    CHECK(panel.table()->model()->rowCount() == 0);
}
