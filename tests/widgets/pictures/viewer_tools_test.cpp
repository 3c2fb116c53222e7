// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole gesture of each tool, as the viewer tells it.
#include <doctest/doctest.h>

#include "tests/widgets/pictures/gestures.h"
#include "widgets/pictures/overlay_scene.h"

using namespace histosynth;
using test::ShownViewer;
using Tool = ImageViewer::Tool;

namespace {

QPolygonF points(const QSignalSpy& spy, int call, int argument)
{
    return spy[call][argument].value<QPolygonF>();
}

bool contains(const QImage& image, const QColor& colour)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == colour)
                return true;
    return false;
}

} // namespace

TEST_CASE("Move tool: a drag pans, a click selects, with Ctrl adds, beside everything deselects")
{
    ShownViewer viewer;
    viewer->setCrops({{1, {100, 100}, 200, Qt::red, {}}, {2, {700, 500}, 200, Qt::red, {}}});
    viewer->zoomToActualPixels();
    viewer->centreOn({600, 400});
    test::drag(*viewer, {400, 300}, {340, 280});
    CHECK(viewer->viewport().centre() == QPointF(660, 420));
    viewer->zoomToFit();
    viewer.click(150, 150);
    CHECK(viewer->selection() == QList<OverlayKey>{{OverlayKind::Crop, 1}});
    viewer.click(750, 550, Qt::ControlModifier);
    CHECK(viewer->selection().size() == 2);
    viewer.click(150, 150, Qt::ControlModifier);
    CHECK(viewer->selection() == QList<OverlayKey>{{OverlayKind::Crop, 2}});
    viewer.click(1500, 100);
    CHECK(viewer->selection().isEmpty());
}

TEST_CASE("Move tool: a drag of what is selected moves it")
{
    ShownViewer viewer;
    viewer->setCrops({{1, {100, 100}, 200, Qt::red, {}}});
    const QSignalSpy moved(&*viewer, &ImageViewer::cropMoved);
    viewer.dragImage({200, 200}, {300, 240}); // not selected: a pan
    CHECK(moved.isEmpty());
    viewer.click(200, 200);
    viewer.dragImage({200, 200}, {300, 240});
    REQUIRE(moved.count() == 1);
    CHECK(moved[0][0].toLongLong() == 1);
    CHECK(moved[0][1].toPoint() == QPoint(200, 140));
    CHECK(moved[0][2].toInt() == 200);
    CHECK(viewer->crops().front().topLeft == QPoint(100, 100)); // until the application says so
}

TEST_CASE("Crop tool: the ghost follows, a click places it around the cursor")
{
    ShownViewer viewer;
    viewer->setTool(Tool::Crop);
    viewer->setCropSide(300);
    viewer->setCropColour(QColor(1, 2, 250));
    const QSignalSpy placed(&*viewer, &ImageViewer::cropPlaced);
    test::moveTo(*viewer, viewer.at(800, 600));
    CHECK(contains(viewer->grab().toImage(), QColor(1, 2, 250)));
    viewer.click(800, 600);
    REQUIRE(placed.count() == 1);
    CHECK(placed[0][0].toPoint() == QPoint(650, 450));
    CHECK(placed[0][1].toInt() == 300);
}

TEST_CASE("Crop tool: a crop that leaves the image turns orange and is not placed")
{
    ShownViewer viewer;
    viewer->setTool(Tool::Crop);
    viewer->setCropSide(300);
    viewer->setCropColour(QColor(1, 2, 250));
    const QSignalSpy placed(&*viewer, &ImageViewer::cropPlaced);
    viewer.click(100, 600);
    CHECK(placed.isEmpty());
    CHECK_FALSE(contains(viewer->grab().toImage(), QColor(1, 2, 250)));
    viewer.click(150, 600);
    CHECK(placed.count() == 1);
}

TEST_CASE("Crop tool: a drag moves a crop, beyond the image it goes back, Esc lets go")
{
    ShownViewer viewer;
    viewer->setTool(Tool::Crop);
    viewer->setCrops({{7, {100, 100}, 200, Qt::red, {}}});
    const QSignalSpy moved(&*viewer, &ImageViewer::cropMoved);
    const QSignalSpy placed(&*viewer, &ImageViewer::cropPlaced);
    viewer.dragImage({200, 200}, {260, 230});
    REQUIRE(moved.count() == 1);
    CHECK(moved[0][1].toPoint() == QPoint(160, 130));
    CHECK(viewer->selection() == QList<OverlayKey>{{OverlayKind::Crop, 7}});
    viewer.dragImage({200, 200}, {50, 200});
    CHECK(moved.count() == 1);
    QTest::mousePress(&*viewer, Qt::LeftButton, {}, viewer.at(200, 200));
    test::moveTo(*viewer, viewer.at(300, 300), Qt::LeftButton);
    viewer.key(Qt::Key_Escape);
    QTest::mouseRelease(&*viewer, Qt::LeftButton, {}, viewer.at(300, 300));
    CHECK(moved.count() == 1);
    CHECK(placed.isEmpty());
}

TEST_CASE("Crop tool: Shift places upon a crop, Enter in the middle of the view")
{
    ShownViewer viewer;
    viewer->setTool(Tool::Crop);
    viewer->setCropSide(100);
    viewer->setCrops({{7, {100, 100}, 200, Qt::red, {}}});
    const QSignalSpy placed(&*viewer, &ImageViewer::cropPlaced);
    viewer.click(200, 200, Qt::ShiftModifier);
    REQUIRE(placed.count() == 1);
    CHECK(placed[0][0].toPoint() == QPoint(150, 150));
    viewer.key(Qt::Key_Return);
    REQUIRE(placed.count() == 2);
    CHECK(placed[1][0].toPoint() == QPoint(750, 550));
}

TEST_CASE("Rectangle tool: a drag draws it, whichever way, with Shift a square")
{
    ShownViewer viewer;
    viewer->setTool(Tool::Rectangle);
    const QSignalSpy drawn(&*viewer, &ImageViewer::outlineDrawn);
    viewer.dragImage({600, 500}, {200, 300});
    REQUIRE(drawn.count() == 1);
    CHECK(points(drawn, 0, 0) == cornersOf({200, 300, 400, 200}));
    CHECK(drawn[0][1].value<OutlineKind>() == OutlineKind::Rectangle);
    viewer.dragImage({600, 500}, {800, 560}, Qt::ShiftModifier);
    REQUIRE(drawn.count() == 2);
    CHECK(points(drawn, 1, 0) == cornersOf({600, 500, 60, 60}));
    test::drag(*viewer, viewer.at(1500, 1100), {799, 599}); // the image ends there
    REQUIRE(drawn.count() == 3);
    CHECK(points(drawn, 2, 0).boundingRect().right() <= 1600);
}

TEST_CASE("Rectangle tool: a click selects, Esc cancels, a corner can be dragged")
{
    ShownViewer viewer;
    viewer->setTool(Tool::Rectangle);
    viewer->setOutlines({{3, OutlineKind::Rectangle, cornersOf({200, 200, 400, 200}), Qt::blue, {}}});
    const QSignalSpy drawn(&*viewer, &ImageViewer::outlineDrawn);
    const QSignalSpy changed(&*viewer, &ImageViewer::outlineChanged);
    viewer.click(300, 300);
    CHECK(viewer->selection() == QList<OverlayKey>{{OverlayKind::Outline, 3}});
    viewer.dragImage({600, 400}, {700, 500});
    REQUIRE(changed.count() == 1);
    CHECK(points(changed, 0, 1) == cornersOf({200, 200, 500, 300}));
    viewer.dragImage({600, 400}, {100, 100}); // past the opposite corner: still clockwise from the top left
    REQUIRE(changed.count() == 2);
    CHECK(points(changed, 1, 1) == cornersOf({100, 100, 100, 100}));
    QTest::mousePress(&*viewer, Qt::LeftButton, {}, viewer.at(900, 900));
    test::moveTo(*viewer, viewer.at(1000, 1000), Qt::LeftButton);
    viewer.key(Qt::Key_Escape);
    QTest::mouseRelease(&*viewer, Qt::LeftButton, {}, viewer.at(1000, 1000));
    CHECK(drawn.isEmpty());
}

TEST_CASE("Polygon tool: clicks set points, a double click closes")
{
    ShownViewer viewer;
    viewer->setTool(Tool::Polygon);
    const QSignalSpy drawn(&*viewer, &ImageViewer::outlineDrawn);
    viewer.click(200, 200);
    viewer.click(600, 200);
    viewer.click(600, 600);
    test::doubleClick(*viewer, viewer.at(200, 600));
    REQUIRE(drawn.count() == 1);
    CHECK(points(drawn, 0, 0) == QPolygonF({{200, 200}, {600, 200}, {600, 600}, {200, 600}}));
    CHECK(drawn[0][1].value<OutlineKind>() == OutlineKind::Polygon);
}

TEST_CASE("Polygon tool: Enter or the first point closes, Backspace takes back, Esc cancels")
{
    ShownViewer viewer;
    viewer->setTool(Tool::Polygon);
    const QSignalSpy drawn(&*viewer, &ImageViewer::outlineDrawn);
    const QSignalSpy closed(&*viewer, &ImageViewer::closeRequested);
    const QPolygonF corners({{200, 200}, {600, 200}, {600, 600}});
    for (const QPointF& corner : corners)
        viewer.click(corner.x(), corner.y());
    viewer.click(1000, 1000);
    viewer.key(Qt::Key_Backspace);
    viewer.key(Qt::Key_Return);
    REQUIRE(drawn.count() == 1);
    CHECK(points(drawn, 0, 0) == corners);
    for (const QPointF& corner : corners)
        viewer.click(corner.x(), corner.y());
    viewer.click(204, 204);
    REQUIRE(drawn.count() == 2);
    CHECK(points(drawn, 1, 0) == corners);
    viewer.click(200, 200);
    viewer.click(600, 200);
    viewer.key(Qt::Key_Return); // two points are no polygon
    viewer.key(Qt::Key_Escape);
    viewer.key(Qt::Key_Return);
    CHECK(drawn.count() == 2);
    CHECK(closed.isEmpty());
}

TEST_CASE("Polygon tool: a point of the selected polygon can be dragged, within the image")
{
    ShownViewer viewer;
    viewer->setTool(Tool::Polygon);
    viewer->setOutlines({{3, OutlineKind::Polygon, QPolygonF({{200, 200}, {600, 200}, {600, 600}}), Qt::blue, {}}});
    const QSignalSpy changed(&*viewer, &ImageViewer::outlineChanged);
    viewer.click(550, 250, Qt::ControlModifier);
    CHECK(viewer->selection() == QList<OverlayKey>{{OverlayKind::Outline, 3}});
    viewer.dragImage({600, 600}, {700, 800});
    REQUIRE(changed.count() == 1);
    CHECK(points(changed, 0, 1) == QPolygonF({{200, 200}, {600, 200}, {700, 800}}));
}

TEST_CASE("Changing the tool gives up what was being drawn")
{
    ShownViewer viewer;
    viewer->setTool(Tool::Polygon);
    const QSignalSpy drawn(&*viewer, &ImageViewer::outlineDrawn);
    viewer.click(200, 200);
    viewer.click(600, 200);
    viewer.click(600, 600);
    viewer->setTool(Tool::Move);
    viewer->setTool(Tool::Polygon);
    viewer.key(Qt::Key_Return);
    CHECK(drawn.isEmpty());
}
