// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/viewport_map.h"

#include <doctest/doctest.h>

#include <random>

using histosynth::ViewportMap;

namespace {

bool near(const QPointF& a, const QPointF& b, double tolerance = 1e-6)
{
    return std::abs(a.x() - b.x()) <= tolerance && std::abs(a.y() - b.y()) <= tolerance;
}

} // namespace

TEST_CASE("A new viewport shows the whole image in the middle")
{
    const ViewportMap map({4000, 1000}, {800, 600});
    CHECK(map.isFitted());
    CHECK(map.scale() == doctest::Approx(0.2));
    CHECK(map.toView(QRectF(0, 0, 4000, 1000)) == QRectF(0, 200, 800, 200));
    CHECK(map.visibleImageRect() == QRectF(0, 0, 4000, 1000));
}

TEST_CASE("A tiny image is enlarged to fit, but not without end")
{
    CHECK(ViewportMap({200, 100}, {800, 600}).fitScale() == doctest::Approx(4.0));
    CHECK(ViewportMap({8, 8}, {800, 600}).fitScale() == doctest::Approx(ViewportMap::largestFitScale));
}

TEST_CASE("View and image positions turn into each other and back, as the transform says")
{
    ViewportMap map({3664, 2748}, {913, 777});
    map.zoomAt({100, 700}, 5.3);
    map.panBy({-31.5, 12.25});
    const QTransform transform = map.transform();
    std::mt19937 random(7);
    std::uniform_real_distribution<double> place(-500, 4000);
    for (int i = 0; i < 200; ++i) {
        const QPointF image(place(random), place(random));
        CHECK(near(map.toImage(map.toView(image)), image));
        CHECK(near(transform.map(image), map.toView(image)));
    }
}

TEST_CASE("Zooming keeps the point under the cursor")
{
    ViewportMap map({3664, 2748}, {1000, 700});
    const QPointF cursor(640, 210);
    map.zoomAt(cursor, 3.0);
    const QPointF under = map.toImage(cursor);
    for (const double factor : {1.25, 1.25, 2.0, 0.8, 0.9, 1.7}) {
        map.zoomAt(cursor, factor);
        CHECK(near(map.toImage(cursor), under));
    }
    CHECK_FALSE(map.isFitted());
}

TEST_CASE("Zoom is held between the whole image and its bound")
{
    ViewportMap map({2000, 1000}, {1000, 500});
    map.zoomAt({10, 10}, 1e9);
    CHECK(map.scale() == ViewportMap::largestScale);
    map.zoomAt({10, 10}, 1e-9);
    CHECK(map.scale() == doctest::Approx(0.5));
    CHECK(map.isFitted());
    CHECK(map.centre() == QPointF(1000, 500));
}

TEST_CASE("Panning moves the image with the hand and never loses it")
{
    ViewportMap map({2000, 1000}, {1000, 500});
    map.panBy({50, 50});
    CHECK(map.isFitted()); // nothing to pan
    map.setScaleAt({500, 250}, 2.0);
    map.panBy({100, -40});
    CHECK(map.centre() == QPointF(950, 520));
    map.panBy({1e9, 1e9});
    CHECK(map.centre() == QPointF(0, 0));
}

TEST_CASE("A fitted view stays fitted when its size changes, any other keeps its middle")
{
    ViewportMap map({2000, 1000}, {1000, 500});
    map.setViewSize({500, 500});
    CHECK(map.isFitted());
    CHECK(map.scale() == doctest::Approx(0.25));
    map.setScaleAt({0, 0}, 1.0);
    const QPointF centre = map.centre();
    map.setViewSize({700, 300});
    CHECK(map.scale() == 1.0);
    CHECK(map.centre() == centre);
}

TEST_CASE("The same view over an image of another size shows the same part")
{
    ViewportMap map({2000, 1000}, {1000, 500});
    map.setScaleAt({250, 125}, 2.0); // four times fitted
    const ViewportMap other = map.onto({200, 100}, {1000, 500});
    CHECK(other.scale() == doctest::Approx(4 * other.fitScale()));
    CHECK(near(other.centre() * 10, map.centre()));
    CHECK(map.onto({2000, 1000}, {1000, 500}) == map);
}

TEST_CASE("An empty viewport answers without dividing by nothing")
{
    ViewportMap map;
    map.zoomAt({1, 1}, 2.0);
    map.fit();
    CHECK(map.isEmpty());
    CHECK(map.scale() == 1.0);
}
