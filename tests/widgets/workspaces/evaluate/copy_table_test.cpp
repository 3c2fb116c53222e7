// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/evaluate/copy_table.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QTest>
#include <doctest/doctest.h>

using namespace histosynth;

namespace {

struct Bench {
    CopyTable table;

    Bench()
    {
        table.setTable({{"Class", {}}, {"Distance", "How far.", true}},
                       {{{{"a\tb"}, {"1,234.57", 1234.5678}}, true}, {{{"dense"}, {"–"}}}});
        table.show();
    }
};

} // namespace

TEST_CASE("all of it is copied with full numbers in the way of the locale, a cell a tab")
{
    Bench bench;
    CHECK(bench.table.text(true, QLocale(QLocale::English)) == "Class\tDistance\na b\t1234.5678\ndense\t–");
    CHECK(bench.table.text(true, QLocale(QLocale::Ukrainian)).contains("1234,5678"));
    bench.table.copyAll();
    CHECK(QGuiApplication::clipboard()->text().startsWith("Class\tDistance\n"));
}

TEST_CASE("Ctrl+C copies what is selected, or all")
{
    Bench bench;
    bench.table.selectionModel()->select(bench.table.model()->index(1, 0), QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(&bench.table, Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text() == "Class\ndense");
    bench.table.clearSelection();
    QTest::keyClick(&bench.table, Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text().startsWith("Class\tDistance\n"));
}

TEST_CASE("the best is bold, and each number says what it means")
{
    Bench bench;
    const auto* model = bench.table.model();
    CHECK(model->index(0, 1).data(Qt::FontRole).value<QFont>().bold());
    CHECK_FALSE(model->index(1, 1).data(Qt::FontRole).value<QFont>().bold());
    CHECK(model->index(0, 1).data(Qt::ToolTipRole).toString() == "How far.");
    CHECK(model->headerData(1, Qt::Horizontal, Qt::ToolTipRole).toString() == "How far.");
}
