// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/overlay_scene.h"

#include <doctest/doctest.h>

using namespace histosynth;

namespace {

OverlayScene exampleScene()
{
    OverlayScene scene;
    scene.crops = {{1, {100, 100}, 400, Qt::red, {}}, {2, {150, 150}, 100, Qt::red, {}}};
    scene.outlines = {{1, OutlineKind::Polygon, QPolygonF({{600, 100}, {900, 100}, {750, 400}}), Qt::blue, {}}};
    return scene;
}

} // namespace

TEST_CASE("The smallest mark under the pointer is the one meant")
{
    const auto scene = exampleScene();
    const ViewportMap map({1000, 500}, {1000, 500});
    CHECK(scene.markAt(map, {200, 200}) == OverlayKey{OverlayKind::Crop, 2});
    CHECK(scene.markAt(map, {400, 400}) == OverlayKey{OverlayKind::Crop, 1});
    CHECK(scene.markAt(map, {750, 200}) == OverlayKey{OverlayKind::Outline, 1});
    CHECK(scene.markAt(map, {600, 97}) == OverlayKey{OverlayKind::Outline, 1}); // beside its edge
    CHECK_FALSE(scene.markAt(map, {620, 300}));
    CHECK_FALSE(scene.cropAt(map, {750, 200}));
}

TEST_CASE("Corners are taken hold of only on the one selected outline")
{
    auto scene = exampleScene();
    const ViewportMap map({1000, 500}, {1000, 500});
    CHECK_FALSE(scene.handleAt(map, {750, 400}));
    scene.selection = {{OverlayKind::Outline, 1}};
    const auto handle = scene.handleAt(map, {752, 398});
    REQUIRE(handle);
    CHECK(handle->point == 2);
    CHECK_FALSE(scene.handleAt(map, {750, 300}));
    scene.selection.append({OverlayKind::Crop, 1});
    CHECK_FALSE(scene.handleAt(map, {750, 400}));
}

TEST_CASE("Areas, corners and overhangs")
{
    CHECK(areaOf(cornersOf({10, 20, 30, 40})) == doctest::Approx(1200));
    CHECK(areaOf(QPolygonF({{0, 0}, {4, 0}, {0, 3}})) == doctest::Approx(6));
    const auto inside = overhangOf({0, 0, 100, 100}, {100, 100});
    CHECK_FALSE(inside.any());
    const auto beyond = overhangOf({-3, 50, 100, 100}, {100, 100});
    CHECK(beyond.across == 3);
    CHECK(beyond.down == 50);
}

TEST_CASE("What must stay inside does, and what cannot is left alone")
{
    CHECK(heldInside(QPoint(-5, 90), 20, {100, 100}) == QPoint(0, 80));
    CHECK(heldInside(QPoint(7, 8), 200, {100, 100}) == QPoint(7, 8));
    CHECK(heldInside(QPointF(-1, 101), {100, 100}) == QPointF(0, 100));
    const QPolygonF polygon = cornersOf({10, 10, 20, 20});
    CHECK(heldInside(polygon, {-15, 5}, {100, 100}) == QPointF(-10, 5));
    CHECK(heldInside(polygon, {500, 500}, {100, 100}) == QPointF(70, 70));
}
