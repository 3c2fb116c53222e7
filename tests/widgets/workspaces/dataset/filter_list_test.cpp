// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/dataset/filter_list.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <doctest/doctest.h>

using namespace histosynth;

namespace {

ClassRow row(qint64 id, const QString& name, bool isRenamable = true)
{
    ClassRow made;
    made.id = id;
    made.name = name;
    made.counts = "3";
    made.isRenamable = isRenamable;
    return made;
}

struct ShownList {
    ShownList()
    {
        list.setRows({row(-1, "Without", false), row(4, "P-04"), row(7, "P-07")});
        list.resize(200, 200);
        list.show();
        QApplication::processEvents();
    }

    void click(int line) { QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::NoModifier, centre(line)); }
    QPoint centre(int line) { return list.visualRect(list.model()->index(line, 0)).center(); }

    FilterList list;
    QSignalSpy chosen{&list, &FilterList::chosen};
    QSignalSpy renamed{&list, &FilterList::renameRequested};
};

} // namespace

TEST_CASE("a click chooses a line, another one its own, the same again none")
{
    ShownList shown;
    shown.click(1);
    CHECK(shown.list.chosenId() == 4);
    shown.click(2);
    CHECK(shown.list.chosenId() == 7);
    shown.click(2);
    CHECK(shown.list.chosenId() == 0);
    CHECK(shown.chosen.count() == 3);
    CHECK(shown.chosen.back()[0].toLongLong() == 0);
}

TEST_CASE("keys choose and clear, and rename what can be renamed")
{
    ShownList shown;
    shown.list.setFocus();
    QTest::keyClick(&shown.list, Qt::Key_Down);
    QTest::keyClick(&shown.list, Qt::Key_Down);
    CHECK(shown.list.chosenId() != 0);
    shown.list.setChosenId(4);
    QTest::keyClick(&shown.list, Qt::Key_Space);
    CHECK(shown.list.chosenId() == 0);
    QTest::keyClick(&shown.list, Qt::Key_Space);
    CHECK(shown.list.chosenId() == 4);
    QTest::keyClick(&shown.list, Qt::Key_Escape);
    CHECK(shown.list.chosenId() == 0);
    shown.list.rename(-1);
    CHECK(shown.list.findChild<QLineEdit*>() == nullptr);
    QTest::keyClick(&shown.list, Qt::Key_F2);
    auto* editor = shown.list.findChild<QLineEdit*>();
    REQUIRE(editor != nullptr);
    QTest::keyClicks(editor, "P-40");
    QTest::keyClick(editor, Qt::Key_Return);
    REQUIRE((shown.renamed.count() == 1 || shown.renamed.wait(60'000)));
    CHECK(shown.renamed[0][0].toLongLong() == 4);
    CHECK(shown.renamed[0][1].toString() == "P-40");
}

TEST_CASE("what is chosen stays with its id, and is told to be none when that goes")
{
    ShownList shown;
    shown.list.setChosenId(7);
    shown.chosen.clear();
    shown.list.setRows({row(7, "P-07"), row(8, "P-08")});
    CHECK(shown.list.chosenId() == 7);
    CHECK(shown.chosen.isEmpty());
    shown.list.setRows({row(8, "P-08")});
    CHECK(shown.list.chosenId() == 0);
    REQUIRE(shown.chosen.count() == 1);
    CHECK(shown.chosen[0][0].toLongLong() == 0);
}
