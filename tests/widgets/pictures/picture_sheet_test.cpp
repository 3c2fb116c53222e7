// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/picture_sheet.h"

#include <doctest/doctest.h>

#include "tests/widgets/pictures/gestures.h"

using namespace histosynth;

namespace {

std::vector<PictureSheet::Picture> twelve()
{
    return std::vector<PictureSheet::Picture>(12, {test::gradient({64, 64}), "Flip", {}});
}

} // namespace

TEST_CASE("The sheet makes its pictures as large as the room allows")
{
    CHECK(PictureSheet::columnsFor(12, {800, 600}, 0, 0) == 4);
    CHECK(PictureSheet::columnsFor(12, {1200, 200}, 0, 0) == 6);
    CHECK(PictureSheet::columnsFor(12, {200, 1100}, 0, 0) == 2);
    CHECK(PictureSheet::columnsFor(1, {200, 1200}, 0, 0) == 1);
    CHECK(PictureSheet::columnsFor(0, {200, 1200}, 0, 0) == 1);
}

TEST_CASE("A click activates the picture under it, a press that slips away none")
{
    PictureSheet sheet;
    sheet.resize(816, 700);
    sheet.show();
    sheet.setPictures(twelve());
    const QSignalSpy activated(&sheet, &PictureSheet::pictureActivated);
    QTest::mouseClick(&sheet, Qt::LeftButton, {}, QPoint(90, 90));
    REQUIRE(activated.count() == 1);
    CHECK(activated[0][0].toInt() == 0);
    test::drag(sheet, {90, 90}, {700, 600});
    CHECK(activated.count() == 1);
    QTest::mouseClick(&sheet, Qt::LeftButton, {}, QPoint(2, 2));
    CHECK(activated.count() == 1);
}

TEST_CASE("The keyboard goes through the sheet")
{
    PictureSheet sheet;
    sheet.resize(816, 700);
    sheet.show();
    sheet.setPictures(twelve()); // four in a line
    const QSignalSpy activated(&sheet, &PictureSheet::pictureActivated);
    QTest::keyClick(&sheet, Qt::Key_Return);
    CHECK(activated.isEmpty());
    QTest::keyClick(&sheet, Qt::Key_Right);
    CHECK(sheet.current() == 0);
    QTest::keyClick(&sheet, Qt::Key_Down);
    CHECK(sheet.current() == 4);
    QTest::keyClick(&sheet, Qt::Key_End);
    QTest::keyClick(&sheet, Qt::Key_Down);
    CHECK(sheet.current() == 11);
    QTest::keyClick(&sheet, Qt::Key_Return);
    REQUIRE(activated.count() == 1);
    CHECK(activated[0][0].toInt() == 11);
    sheet.setPictures({});
    CHECK(sheet.current() == -1);
    QTest::keyClick(&sheet, Qt::Key_Right);
    CHECK(sheet.current() == -1);
}
