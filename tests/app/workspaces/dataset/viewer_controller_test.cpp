// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/viewer_controller.h"

#include <opencv2/core.hpp>

#include <cstdlib>

#include "core/image/image_io.h"
#include "tests/app/workspaces/dataset/dataset_bench.h"

using namespace histosynth;
using namespace histosynth::test;

namespace {

void click(DatasetBench& bench, double x, double y)
{
    QTest::mouseMove(&bench.viewer(), bench.at(x, y));
    QTest::mouseClick(&bench.viewer(), Qt::LeftButton, Qt::NoModifier, bench.at(x, y));
}

bool holdsItsPixels(DatasetBench& bench, const Crop& crop)
{
    auto& project = bench.session.project();
    const auto whole = readImage(project.images().file(project.images().get(crop.imageId)));
    const auto pixels = readImage(project.files().path(crop.storedName));
    return cv::norm(pixels, whole(cv::Rect(crop.x, crop.y, crop.side, crop.side)), cv::NORM_INF) == 0.0;
}

} // namespace

TEST_CASE("a click places a crop with its pixels, arrows nudge it, Delete removes it, undo brings it back")
{
    DatasetBench bench;
    bench.import("calm", 2);
    bench.open(bench.images()[0].id);
    bench.view->viewerPage().setCropSide(64);
    QTest::keyClick(&bench.viewer(), Qt::Key_C);
    REQUIRE(bench.viewer().tool() == ImageViewer::Tool::Crop);
    click(bench, 100, 80);
    CHECK(bench.viewer().crops().size() == 1); // at once, before its pixels are cut
    bench.until([&] { return bench.crops().size() == 1; });
    auto crop = bench.crops()[0];
    CHECK(crop.side == 64);
    CHECK(std::abs(crop.x - 68) <= 1);
    CHECK(std::abs(crop.y - 48) <= 1);
    CHECK(holdsItsPixels(bench, crop));
    CHECK(bench.session.undoable()->code == "edit.crops_added");

    bench.until([&] { return bench.viewer().selection() == QList<OverlayKey>{{OverlayKind::Crop, crop.id}}; });
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&bench.viewer(), Qt::Key_Right);
    CHECK(bench.viewer().crops()[0].topLeft.x() == crop.x + 3);
    bench.until([&] { return bench.crops()[0].x == crop.x + 3; });
    CHECK(holdsItsPixels(bench, bench.crops()[0]));
    bench.session.undo(); // three presses are one edit
    CHECK(bench.crops()[0].x == crop.x);
    bench.until([&] { return bench.viewer().crops()[0].topLeft.x() == crop.x; });

    bench.viewer().setSelection({{OverlayKind::Crop, crop.id}});
    QTest::keyClick(&bench.viewer(), Qt::Key_Delete);
    CHECK(bench.crops().empty());
    CHECK(bench.viewer().crops().empty());
    bench.session.undo();
    CHECK(bench.crops().size() == 1);
    CHECK(bench.viewer().crops().size() == 1);
    CHECK(bench.failed.isEmpty());
}

TEST_CASE("annotations are drawn with the chosen class, moved into another, and removed")
{
    DatasetBench bench;
    bench.import("calm", 1);
    bench.open(bench.images()[0].id);
    const auto classes = bench.session.project().annotationClasses().list();
    QTest::keyClick(&bench.viewer(), Qt::Key_P);
    click(bench, 20, 20);
    click(bench, 90, 20);
    click(bench, 90, 70);
    QTest::keyClick(&bench.viewer(), Qt::Key_Return);
    REQUIRE(bench.annotations().size() == 1);
    CHECK(bench.annotations()[0].classId == classes[0].id);
    CHECK(bench.annotations()[0].vertices.size() == 3);
    const auto id = bench.annotations()[0].id;
    CHECK(bench.viewer().selection() == QList<OverlayKey>{{OverlayKind::Outline, id}});
    Q_EMIT bench.view->viewerPage().annotationClassChosen(classes[3].id);
    CHECK(bench.annotations()[0].classId == classes[3].id);
    QTest::keyClick(&bench.viewer(), Qt::Key_Down);
    bench.until([&] {
        return bench.session.undoable()->code == "edit.annotation_changed" &&
               bench.annotations()[0].vertices[0].y > 20.5;
    });
    bench.viewer().setSelection({{OverlayKind::Outline, id}});
    bench.choose("mark.remove");
    CHECK(bench.annotations().empty());
    QTest::keyClick(&bench.viewer(), Qt::Key_R);
    QTest::mousePress(&bench.viewer(), Qt::LeftButton, Qt::NoModifier, bench.at(30, 30));
    QTest::mouseMove(&bench.viewer(), bench.at(60, 60));
    QTest::mouseMove(&bench.viewer(), bench.at(80, 70));
    QTest::mouseRelease(&bench.viewer(), Qt::LeftButton, Qt::NoModifier, bench.at(80, 70));
    REQUIRE(bench.annotations().size() == 1);
    CHECK(bench.annotations()[0].shape == AnnotationShape::Rectangle);
    CHECK(bench.failed.isEmpty());
}

TEST_CASE("arrows go to the next image with the same tool, Escape goes back to the grid")
{
    DatasetBench bench;
    bench.import("calm", 3);
    const auto images = bench.images();
    bench.open(images[0].id);
    QTest::keyClick(&bench.viewer(), Qt::Key_C);
    QSignalSpy shown(&bench.workspace->viewer(), &ViewerController::shown);
    QTest::keyClick(&bench.viewer(), Qt::Key_Right);
    REQUIRE(shown.wait(longestWait));
    CHECK(shown[0][0].value<RowId>() == images[1].id);
    CHECK(bench.viewer().tool() == ImageViewer::Tool::Crop);
    CHECK(bench.actions.action("tool.crop")->isChecked());
    QTest::keyClick(&bench.viewer(), Qt::Key_Escape);
    CHECK(bench.view->page() == DatasetView::Page::Grid);
    CHECK(bench.grid().selectedIds() == QList<qint64>{images[1].id});
    CHECK(!bench.actions.isTrue(Fact::ViewerOpen));
}

TEST_CASE("an image whose file is gone says so in the viewer, and nothing is lost")
{
    DatasetBench bench;
    bench.import("calm", 1);
    std::filesystem::remove(bench.images()[0].path);
    bench.grid().setCurrentId(bench.images()[0].id);
    QTest::keyClick(&bench.grid(), Qt::Key_Return);
    QSignalSpy failed(&bench.workspace->viewer(), &ViewerController::refused);
    REQUIRE(failed.wait(longestWait));
    CHECK(bench.viewer().image().isNull());
    QTest::keyClick(&bench.viewer(), Qt::Key_Escape);
    CHECK(bench.view->page() == DatasetView::Page::Grid);
}

TEST_CASE("a crop that was just placed is in the project when that is closed at once")
{
    DatasetBench bench;
    bench.import("calm", 1);
    bench.open(bench.images()[0].id);
    bench.view->viewerPage().setCropSide(64);
    QTest::keyClick(&bench.viewer(), Qt::Key_C);
    click(bench, 100, 80);
    bench.workspace->closeProject();
    CHECK(bench.crops().size() == 1);
}
