// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/parts/run_list.h"

#include <QtGui/QContextMenuEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <doctest/doctest.h>

using namespace histosynth;

namespace {

QList<RunRow> rows()
{
    return {{3, "Run 3", {"24 steps"}, Tone::Success, "Done"},
            {2, "Run 2", {"12 steps"}, Tone::Warning, "Interrupted"},
            {1, "Run 1", {"6 steps"}, Tone::Error, "Failed"}};
}

struct Bench {
    RunList list;

    Bench()
    {
        list.resize(240, 400);
        list.setRows(rows());
        list.show();
    }

    void click(int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(list.viewport(), Qt::LeftButton, modifiers,
                          list.visualRect(list.model()->index(row, 0)).center());
    }
};

} // namespace

TEST_CASE("one run is chosen by a click, a second one with Ctrl")
{
    Bench bench;
    QSignalSpy chosen(&bench.list, &RunList::selectedIdsChanged);
    bench.click(1);
    CHECK(bench.list.selectedIds() == QList<qint64>{2});
    bench.click(0, Qt::ControlModifier);
    CHECK(bench.list.selectedIds() == QList<qint64>{3, 2});
    CHECK(chosen.size() == 2);
}

TEST_CASE("what is chosen stays so while the rows change, and its loss is told")
{
    Bench bench;
    bench.list.setSelectedIds({2});
    QSignalSpy chosen(&bench.list, &RunList::selectedIdsChanged);
    auto changed = rows();
    changed[1].progress = 0.5;
    changed.prepend({4, "Run 4", {}, Tone::Accent, "Running", 0.1});
    bench.list.setRows(changed);
    CHECK(bench.list.selectedIds() == QList<qint64>{2});
    CHECK(chosen.isEmpty());
    bench.list.setRows({rows().front()});
    CHECK(bench.list.selectedIds().isEmpty());
    CHECK(chosen.size() == 1);
}

TEST_CASE("Delete asks for one run, the menu chooses what it is for")
{
    Bench bench;
    QSignalSpy deletion(&bench.list, &RunList::deleteRequested);
    QSignalSpy menu(&bench.list, &RunList::menuRequested);
    bench.list.setSelectedIds({3, 2});
    QTest::keyClick(&bench.list, Qt::Key_Delete);
    CHECK(deletion.isEmpty());
    bench.list.setSelectedIds({2});
    QTest::keyClick(&bench.list, Qt::Key_Delete);
    REQUIRE(deletion.size() == 1);
    CHECK(deletion[0][0].toLongLong() == 2);

    const auto place = bench.list.visualRect(bench.list.model()->index(2, 0)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, bench.list.viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(bench.list.viewport(), &event);
    REQUIRE(menu.size() == 1);
    CHECK(menu[0][0].toLongLong() == 1);
    CHECK(bench.list.selectedIds() == QList<qint64>{1});
}

TEST_CASE("a state is told in words, too")
{
    Bench bench;
    const auto index = bench.list.model()->index(1, 0);
    CHECK(index.data(Qt::ToolTipRole).toString().contains("Interrupted"));
    CHECK(index.data(Qt::AccessibleDescriptionRole).toString().contains("Interrupted"));
}
