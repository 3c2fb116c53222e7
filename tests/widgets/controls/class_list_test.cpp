// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/class_list.h"

#include <QtCore/QMimeData>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QDropEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <doctest/doctest.h>

#include "widgets/controls/dragged_images.h"

using namespace histosynth;

namespace {

QList<ClassRow> threeRows()
{
    return {{1, QStringLiteral("fibrocystic"), QColor(0x0072B2), QStringLiteral("42 images"), 1.0, true},
            {2, QStringLiteral("non-proliferative"), QColor(0xE69F00), QStringLiteral("31 images"), 0.7, true},
            {3, QStringLiteral("proliferative"), QColor(0x009E73), QStringLiteral("18 images"), 0.4, true}};
}

struct ShownList {
    ClassList list;

    ShownList()
    {
        list.setRows(threeRows());
        list.resize(240, 300);
        list.show();
        REQUIRE(QTest::qWaitForWindowExposed(&list));
    }

    QPoint middleOf(int row) const { return list.visualRect(list.model()->index(row, 0)).center(); }
};

} // namespace

TEST_CASE("clicks and keys choose classes")
{
    ShownList shown;
    QSignalSpy spy(&shown.list, &ClassList::selectedIdsChanged);
    QTest::mouseClick(shown.list.viewport(), Qt::LeftButton, {}, shown.middleOf(1));
    CHECK(shown.list.selectedIds() == QList<qint64>{2});
    QTest::mouseClick(shown.list.viewport(), Qt::LeftButton, Qt::ControlModifier, shown.middleOf(2));
    CHECK(shown.list.selectedIds() == QList<qint64>{2, 3});
    QTest::keyClick(&shown.list, Qt::Key_Home);
    CHECK(shown.list.selectedIds() == QList<qint64>{1});
    CHECK(spy.count() == 3);
}

TEST_CASE("the selection survives new rows where its ids stay")
{
    ShownList shown;
    shown.list.setSelectedIds({2, 3});
    QSignalSpy spy(&shown.list, &ClassList::selectedIdsChanged);
    auto rows = threeRows();
    rows[0].counts = QStringLiteral("43 images");
    shown.list.setRows(rows);
    CHECK(shown.list.selectedIds() == QList<qint64>{2, 3});
    CHECK(spy.isEmpty());
    rows.removeAt(1);
    shown.list.setRows(rows);
    CHECK(shown.list.selectedIds() == QList<qint64>{3});
    CHECK(spy.count() == 1);
}

TEST_CASE("F2 renames in place, and asks for the name instead of taking it")
{
    ShownList shown;
    shown.list.setSelectedIds({1});
    shown.list.setCurrentIndex(shown.list.model()->index(0, 0));
    QSignalSpy spy(&shown.list, &ClassList::renameRequested);
    QTest::keyClick(&shown.list, Qt::Key_F2);
    auto* editor = shown.list.viewport()->findChild<QLineEdit*>();
    REQUIRE(editor);
    CHECK(editor->text() == "fibrocystic");
    editor->setText(QStringLiteral("  cystic "));
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents(); // views commit an editor's text by a queued call
    REQUIRE(spy.count() == 1);
    CHECK(spy[0][0].toLongLong() == 1);
    CHECK(spy[0][1].toString() == "cystic");
    CHECK(shown.list.model()->index(0, 0).data().toString() == "fibrocystic");
}

TEST_CASE("a double click on the chip asks for a colour, one on the name opens the editor")
{
    ShownList shown;
    QSignalSpy spy(&shown.list, &ClassList::colourRequested);
    const auto row = shown.list.visualRect(shown.list.model()->index(2, 0));
    QTest::mouseDClick(shown.list.viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(14, 14));
    REQUIRE(spy.count() == 1);
    CHECK(spy[0][0].toLongLong() == 3);
    CHECK_FALSE(shown.list.viewport()->findChild<QLineEdit*>());
    QTest::mouseDClick(shown.list.viewport(), Qt::LeftButton, {}, row.center());
    CHECK(shown.list.viewport()->findChild<QLineEdit*>());
}

TEST_CASE("the context menu is asked for with the class under the mouse")
{
    ShownList shown;
    QSignalSpy spy(&shown.list, &ClassList::menuRequested);
    QContextMenuEvent event(QContextMenuEvent::Mouse, shown.middleOf(1), shown.list.mapToGlobal(shown.middleOf(1)));
    QApplication::sendEvent(shown.list.viewport(), &event);
    REQUIRE(spy.count() == 1);
    CHECK(spy[0][0].toLongLong() == 2);
    QContextMenuEvent beside(QContextMenuEvent::Mouse, QPoint(100, 295), shown.list.mapToGlobal(QPoint(100, 295)));
    QApplication::sendEvent(shown.list.viewport(), &beside);
    CHECK(spy[1][0].toLongLong() == 0);
}

TEST_CASE("images dropped on a class are told with it, other things are refused")
{
    ShownList shown;
    QSignalSpy spy(&shown.list, &ClassList::imagesDropped);
    QMimeData images;
    images.setData(QLatin1StringView(draggedImagesType), "11\n12\n");
    const auto place = shown.middleOf(1);
    QDragEnterEvent enter(place, Qt::MoveAction, &images, Qt::LeftButton, {});
    QApplication::sendEvent(shown.list.viewport(), &enter);
    CHECK(enter.isAccepted());
    QDragMoveEvent move(place, Qt::MoveAction, &images, Qt::LeftButton, {});
    QApplication::sendEvent(shown.list.viewport(), &move);
    CHECK(move.isAccepted());
    QDropEvent drop(place, Qt::MoveAction, &images, Qt::LeftButton, {});
    QApplication::sendEvent(shown.list.viewport(), &drop);
    REQUIRE(spy.count() == 1);
    CHECK(spy[0][0].toLongLong() == 2);
    CHECK(spy[0][1].value<QList<qint64>>() == QList<qint64>{11, 12});

    QMimeData text;
    text.setText(QStringLiteral("11"));
    QDragEnterEvent other(place, Qt::CopyAction, &text, Qt::LeftButton, {});
    QApplication::sendEvent(shown.list.viewport(), &other);
    CHECK_FALSE(other.isAccepted());
}
