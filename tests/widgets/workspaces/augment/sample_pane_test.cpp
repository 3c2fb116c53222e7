// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/augment/sample_pane.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <doctest/doctest.h>

#include "widgets/pictures/compare_view.h"
#include "widgets/pictures/image_viewer.h"
#include "widgets/pictures/picture_sheet.h"

using namespace histosynth;

namespace {

QImage picture(int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    return image;
}

struct Pane {
    Pane()
    {
        pane.setClasses({{1, "calm", Qt::blue}, {2, "wild", Qt::red}});
        pane.setSamples(std::vector<SamplePicture>(12, {picture(64), "turned"}));
        pane.resize(800, 600);
        pane.show();
        REQUIRE(QTest::qWaitForWindowExposed(&pane));
    }

    SamplePane pane;
};

} // namespace

TEST_CASE("a click on a sample asks for the large pair; Esc goes back, arrows to the next")
{
    Pane bench;
    QSignalSpy asked(&bench.pane, &SamplePane::pairRequested);
    QSignalSpy closed(&bench.pane, &SamplePane::pairClosed);
    auto* sheet = bench.pane.sheet();
    sheet->setFocus();
    QTest::keyClick(sheet, Qt::Key_Home);
    QTest::keyClick(sheet, Qt::Key_Return);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0][0].toInt() == 0);
    bench.pane.showPair(picture(256), picture(256), "turned 7°");
    CHECK(bench.pane.isPairShown());
    QTest::keyClick(bench.pane.compareView()->leftViewer(), Qt::Key_Right);
    REQUIRE(asked.size() == 2);
    CHECK(asked[1][0].toInt() == 1);
    QTest::keyClick(bench.pane.compareView()->leftViewer(), Qt::Key_Escape);
    CHECK(closed.size() == 1);
    CHECK_FALSE(bench.pane.isPairShown());
}

TEST_CASE("the class chosen stays where it stays, and filling the list is no choice")
{
    Pane bench;
    QSignalSpy changed(&bench.pane, &SamplePane::classChanged);
    bench.pane.setClassChosen(2);
    bench.pane.setClasses({{2, "wild", Qt::red}, {3, "new", Qt::green}});
    CHECK(bench.pane.classChosen() == 2);
    CHECK(changed.isEmpty());
}

TEST_CASE("the side of the samples follows the room")
{
    Pane bench;
    const int before = bench.pane.sampleSide();
    CHECK(before > 100);
    bench.pane.resize(1600, 1200);
    CHECK(bench.pane.sampleSide() > before + 50);
}
