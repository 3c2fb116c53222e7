// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/film_strip.h"

#include <QtWidgets/QScrollBar>
#include <doctest/doctest.h>

#include "tests/widgets/pictures/gestures.h"
#include "widgets/look/theme.h"

using namespace histosynth;

namespace {

std::vector<FilmStrip::Frame> framesUpTo(int count)
{
    std::vector<FilmStrip::Frame> frames;
    for (int i = count; i > 0; --i) // the strip sorts them
        frames.push_back({qint64(i) * 100, test::gradient({32, 32}), {}});
    return frames;
}

class ShownStrip : public FilmStrip {
public:
    explicit ShownStrip(int count)
    {
        resize(700, 150);
        show();
        setFrames(framesUpTo(count));
        setFocus();
    }
    QPoint middleOf(int index) const // with 8 px around each frame
    {
        const int side = viewport()->height() - (fontHeight() + 4) - 16;
        return {8 + index * (side + 8) + side / 2 - horizontalScrollBar()->value(), 8 + side / 2};
    }
    static int fontHeight() { return QFontMetrics(themeFont(TextSize::Secondary)).height(); }
};

} // namespace

TEST_CASE("Frames stand in the order of their steps; hovering moves the cursor, a click selects")
{
    ShownStrip strip(4);
    CHECK(strip.frames().front().step == 100);
    const QSignalSpy hovered(&strip, &FilmStrip::stepHovered);
    const QSignalSpy selected(&strip, &FilmStrip::stepSelected);
    test::moveTo(*strip.viewport(), strip.middleOf(2));
    REQUIRE(hovered.count() == 1);
    CHECK(hovered[0][0].toLongLong() == 300);
    CHECK(strip.cursorStep() == 300);
    QTest::mouseClick(strip.viewport(), Qt::LeftButton, {}, strip.middleOf(1));
    REQUIRE(selected.count() == 1);
    CHECK(selected[0][0].toLongLong() == 200);
}

TEST_CASE("The keyboard moves the cursor and selects")
{
    ShownStrip strip(3);
    const QSignalSpy selected(&strip, &FilmStrip::stepSelected);
    QTest::keyClick(&strip, Qt::Key_Left);
    CHECK(strip.cursorStep() == 300);
    QTest::keyClick(&strip, Qt::Key_Home);
    CHECK(strip.cursorStep() == 100);
    QTest::keyClick(&strip, Qt::Key_Right);
    QTest::keyClick(&strip, Qt::Key_Return);
    REQUIRE(selected.count() == 1);
    CHECK(selected[0][0].toLongLong() == 200);
}

TEST_CASE("A cursor set from outside is shown and tells nothing")
{
    ShownStrip strip(60);
    const QSignalSpy hovered(&strip, &FilmStrip::stepHovered);
    strip.setCursorStep(250);
    CHECK(hovered.isEmpty());
    CHECK(strip.horizontalScrollBar()->value() < 200);
    strip.setCursorStep(5950);
    CHECK(strip.horizontalScrollBar()->value() > 2000);
}

TEST_CASE("New previews come into view while the strip stands at its end, and replace their own step")
{
    ShownStrip strip(20);
    strip.horizontalScrollBar()->setValue(strip.horizontalScrollBar()->maximum());
    strip.addFrame({2100, test::gradient({32, 32}), {}});
    CHECK(strip.horizontalScrollBar()->value() == strip.horizontalScrollBar()->maximum());
    strip.addFrame({2100, {}, "again"});
    CHECK(strip.frames().size() == 21);
    CHECK(strip.frames().back().toolTip == "again");
    strip.horizontalScrollBar()->setValue(3);
    strip.addFrame({2200, {}, {}});
    CHECK(strip.horizontalScrollBar()->value() == 3);
}

TEST_CASE("An empty strip takes every event")
{
    ShownStrip strip(0);
    strip.setCursorStep(5);
    for (const auto key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_End, Qt::Key_Return})
        QTest::keyClick(&strip, key);
    QTest::mouseClick(strip.viewport(), Qt::LeftButton, {}, QPoint(20, 20));
    CHECK_FALSE(strip.grab().isNull());
}
