// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/image_viewer.h"

#include <QtGui/QContextMenuEvent>
#include <QtWidgets/QApplication>
#include <doctest/doctest.h>

#include "tests/widgets/pictures/gestures.h"
#include "widgets/pictures/minimap.h"

using namespace histosynth;
using test::ShownViewer;

namespace {

bool near(const QPointF& a, const QPointF& b, double tolerance)
{
    return std::abs(a.x() - b.x()) <= tolerance && std::abs(a.y() - b.y()) <= tolerance;
}

} // namespace

TEST_CASE("The wheel zooms at the cursor and changes nothing else")
{
    ShownViewer viewer;
    const QPoint cursor(200, 450);
    const QPointF under = viewer->viewport().toImage(cursor);
    const QSignalSpy moved(&*viewer, &ImageViewer::viewportChanged);
    for (int i = 0; i < 5; ++i)
        test::turnWheel(*viewer, cursor, 120);
    CHECK(moved.count() == 5);
    CHECK(viewer->zoomFactor() > 1.0);
    CHECK(near(viewer->viewport().toImage(cursor), under, 1e-6));
    for (int i = 0; i < 9; ++i)
        test::turnWheel(*viewer, cursor, -120);
    CHECK(viewer->viewport().isFitted());
}

TEST_CASE("The picture is drawn where the viewport says")
{
    ShownViewer viewer;
    viewer->setMinimapVisible(false);
    test::turnWheel(*viewer, {500, 100}, 600);
    const QImage shown = viewer->grab().toImage();
    const QImage image = viewer->image();
    for (const QPoint at : {QPoint(300, 300), QPoint(100, 200), QPoint(700, 400)}) {
        const QPointF place = viewer->viewport().toImage(QPointF(at) + QPointF(0.5, 0.5));
        const QRgb expected = image.pixel(int(place.x()), int(place.y()));
        CHECK(std::abs(qRed(shown.pixel(at)) - qRed(expected)) <= 2);
        CHECK(std::abs(qGreen(shown.pixel(at)) - qGreen(expected)) <= 2);
    }
}

TEST_CASE("Keys zoom, fit and show actual pixels")
{
    ShownViewer viewer;
    viewer.key(Qt::Key_Plus);
    CHECK(viewer->zoomFactor() == doctest::Approx(0.625));
    viewer.key(Qt::Key_Minus);
    CHECK(viewer->viewport().isFitted());
    viewer.key(Qt::Key_0);
    CHECK(viewer->zoomFactor() == doctest::Approx(1.0));
    viewer.key(Qt::Key_F);
    CHECK(viewer->viewport().isFitted());
}

TEST_CASE("Middle button and Space pan in every tool")
{
    ShownViewer viewer;
    for (const auto tool : {ImageViewer::Tool::Move, ImageViewer::Tool::Crop, ImageViewer::Tool::Polygon}) {
        viewer->setTool(tool);
        viewer->zoomToFit();
        viewer->zoomToActualPixels();
        const QSignalSpy placed(&*viewer, &ImageViewer::cropPlaced);
        const QPointF before = viewer->viewport().centre();
        test::drag(*viewer, {400, 300}, {300, 250}, Qt::MiddleButton);
        CHECK(near(viewer->viewport().centre(), before + QPointF(100, 50), 1e-6));
        QTest::keyPress(&*viewer, Qt::Key_Space);
        test::drag(*viewer, {300, 250}, {400, 300});
        QTest::keyRelease(&*viewer, Qt::Key_Space);
        CHECK(near(viewer->viewport().centre(), before, 1e-6));
        CHECK(placed.isEmpty());
    }
}

TEST_CASE("The minimap appears when zoomed in, and a click on it goes there")
{
    ShownViewer viewer;
    CHECK(Minimap::rect(viewer->viewport()).isEmpty());
    viewer->zoomToActualPixels();
    const QRectF map = Minimap::rect(viewer->viewport());
    REQUIRE_FALSE(map.isEmpty());
    CHECK(QRectF(viewer->rect()).contains(map));
    QTest::mouseClick(&*viewer, Qt::LeftButton, {}, (map.topLeft() + QPointF(40, 30)).toPoint());
    CHECK(near(viewer->viewport().centre(), {400, 300}, 12));
}

TEST_CASE("The next image can keep zoom and place")
{
    ShownViewer viewer;
    viewer->zoomToActualPixels();
    viewer->centreOn({500, 400});
    viewer->setImage(test::gradient({1600, 1200}), ImageViewer::View::Keep);
    CHECK(viewer->zoomFactor() == doctest::Approx(1.0));
    CHECK(near(viewer->viewport().centre(), {500, 400}, 1e-6));
    viewer->setImage(test::gradient({1600, 1200}));
    CHECK(viewer->viewport().isFitted());
}

TEST_CASE("A new image takes marks and selection away, and tells of it")
{
    ShownViewer viewer;
    viewer->setCrops({{1, {0, 0}, 100, Qt::red, {}}});
    viewer->setSelection({{OverlayKind::Crop, 1}, {OverlayKind::Crop, 9}});
    CHECK(viewer->selection() == QList<OverlayKey>{{OverlayKind::Crop, 1}});
    const QSignalSpy changed(&*viewer, &ImageViewer::selectionChanged);
    viewer->setImage(test::gradient({100, 100}));
    CHECK(changed.count() == 1);
    CHECK(viewer->crops().empty());
    CHECK(viewer->selection().isEmpty());
}

TEST_CASE("Arrows ask for the neighbouring image, Esc to close, only with nothing selected")
{
    ShownViewer viewer;
    const QSignalSpy stepped(&*viewer, &ImageViewer::stepRequested);
    const QSignalSpy closed(&*viewer, &ImageViewer::closeRequested);
    const QSignalSpy moved(&*viewer, &ImageViewer::cropMoved);
    viewer->setCrops({{5, {10, 10}, 100, Qt::red, {}}});
    viewer.key(Qt::Key_Right);
    viewer.key(Qt::Key_Left);
    REQUIRE(stepped.count() == 2);
    CHECK(stepped[0][0].toInt() == 1);
    CHECK(stepped[1][0].toInt() == -1);
    viewer.key(Qt::Key_PageDown);
    CHECK(viewer->selection() == QList<OverlayKey>{{OverlayKind::Crop, 5}});
    viewer.key(Qt::Key_Right);
    CHECK(stepped.count() == 2);
    CHECK(moved.count() == 1);
    viewer.key(Qt::Key_Escape);
    CHECK(closed.isEmpty());
    CHECK(viewer->selection().isEmpty());
    viewer.key(Qt::Key_Escape);
    CHECK(closed.count() == 1);
}

TEST_CASE("Arrows nudge what is selected, within the image; Delete asks to remove it")
{
    ShownViewer viewer;
    viewer->setCrops({{5, {4, 10}, 100, Qt::red, {}}});
    viewer->setOutlines({{5, OutlineKind::Rectangle, QPolygonF(QRectF(1500, 1100, 95, 95)).mid(0, 4), Qt::blue, {}}});
    const QSignalSpy cropMoved(&*viewer, &ImageViewer::cropMoved);
    const QSignalSpy outlineChanged(&*viewer, &ImageViewer::outlineChanged);
    const QSignalSpy removed(&*viewer, &ImageViewer::removeRequested);
    viewer->setSelection({{OverlayKind::Crop, 5}});
    viewer.key(Qt::Key_Down);
    viewer.key(Qt::Key_Left, Qt::ShiftModifier);
    REQUIRE(cropMoved.count() == 2);
    CHECK(cropMoved[0][1].toPoint() == QPoint(4, 11));
    CHECK(cropMoved[1][1].toPoint() == QPoint(0, 10)); // held at the edge
    viewer->setSelection({{OverlayKind::Outline, 5}});
    viewer.key(Qt::Key_Right, Qt::ShiftModifier);
    REQUIRE(outlineChanged.count() == 1);
    CHECK(outlineChanged[0][1].value<QPolygonF>().boundingRect() == QRectF(1505, 1100, 95, 95));
    viewer.key(Qt::Key_Delete);
    REQUIRE(removed.count() == 1);
    CHECK(removed[0][0].value<QList<OverlayKey>>() == QList<OverlayKey>{{OverlayKind::Outline, 5}});
    CHECK(viewer->outlines().size() == 1); // the viewer changes nothing itself
}

TEST_CASE("Letters choose the tool, not in a picture to look at")
{
    ShownViewer viewer;
    const QSignalSpy changed(&*viewer, &ImageViewer::toolChanged);
    viewer.key(Qt::Key_C);
    CHECK(viewer->tool() == ImageViewer::Tool::Crop);
    viewer.key(Qt::Key_R);
    CHECK(viewer->tool() == ImageViewer::Tool::Rectangle);
    viewer.key(Qt::Key_P);
    CHECK(viewer->tool() == ImageViewer::Tool::Polygon);
    viewer.key(Qt::Key_V);
    CHECK(viewer->tool() == ImageViewer::Tool::Move);
    CHECK(changed.count() == 4);
    viewer->setReadOnly(true);
    viewer.key(Qt::Key_C);
    CHECK(viewer->tool() == ImageViewer::Tool::Move);
}

TEST_CASE("A right click selects what it hits and asks for the menu")
{
    ShownViewer viewer;
    viewer->setCrops({{5, {100, 100}, 200, Qt::red, {}}});
    const QSignalSpy asked(&*viewer, &ImageViewer::menuRequested);
    QContextMenuEvent event(QContextMenuEvent::Mouse, viewer.at(200, 200), QPoint(7, 9));
    QApplication::sendEvent(&*viewer, &event);
    REQUIRE(asked.count() == 1);
    CHECK(asked[0][0].toPoint() == QPoint(7, 9));
    CHECK(viewer->selection() == QList<OverlayKey>{{OverlayKind::Crop, 5}});
}

TEST_CASE("Without an image there is a message, and nothing breaks")
{
    ShownViewer viewer;
    viewer->setImage({});
    viewer->setMessage("The file cannot be read.");
    CHECK(viewer->accessibleDescription() == "The file cannot be read.");
    const QSignalSpy stepped(&*viewer, &ImageViewer::stepRequested);
    for (const auto key : {Qt::Key_Plus, Qt::Key_F, Qt::Key_0, Qt::Key_Return, Qt::Key_Delete, Qt::Key_Right})
        viewer.key(key);
    test::turnWheel(*viewer, {10, 10}, 120);
    test::drag(*viewer, {10, 10}, {60, 60});
    CHECK_FALSE(viewer->grab().isNull());
    CHECK(stepped.count() == 1); // a picture that cannot be read does not hold one up
}

TEST_CASE("Delete comes to the viewer, whatever the window uses it for")
{
    ShownViewer viewer;
    QKeyEvent pressed(QEvent::ShortcutOverride, Qt::Key_Delete, Qt::NoModifier);
    pressed.ignore();
    QApplication::sendEvent(&*viewer, &pressed);
    CHECK(pressed.isAccepted());
}
