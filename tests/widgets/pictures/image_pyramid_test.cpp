// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/image_pyramid.h"

#include <doctest/doctest.h>

#include "tests/widgets/pictures/gestures.h"

using namespace histosynth;

TEST_CASE("A half is the rounded mean of two by two pixels")
{
    QImage image(4, 2, QImage::Format_RGB32);
    image.fill(qRgb(10, 20, 30));
    image.setPixel(0, 0, qRgb(255, 0, 1));
    image.setPixel(1, 0, qRgb(255, 0, 2));
    image.setPixel(0, 1, qRgb(255, 0, 3));
    image.setPixel(1, 1, qRgb(251, 255, 3));
    const QImage half = halved(image);
    REQUIRE(half.size() == QSize(2, 1));
    CHECK(half.pixel(0, 0) == qRgb(254, 64, 2));
    CHECK(half.pixel(1, 0) == qRgb(10, 20, 30));
}

TEST_CASE("A half of an odd size keeps the last row and column")
{
    QImage image(3, 3, QImage::Format_RGB32);
    image.fill(Qt::black);
    image.setPixel(2, 2, qRgb(200, 100, 50));
    const QImage half = halved(image);
    REQUIRE(half.size() == QSize(2, 2));
    CHECK(half.pixel(1, 1) == qRgb(200, 100, 50));
    CHECK(half.pixel(0, 0) == qRgb(0, 0, 0));
}

TEST_CASE("The level to draw is the coarsest that need not be enlarged")
{
    CHECK(ImagePyramid::levelFor(3.0) == 0);
    CHECK(ImagePyramid::levelFor(1.0) == 0);
    CHECK(ImagePyramid::levelFor(0.51) == 0);
    CHECK(ImagePyramid::levelFor(0.5) == 1);
    CHECK(ImagePyramid::levelFor(0.2) == 2);
}

TEST_CASE("A fine pattern seen from afar is its mean, not a choice of its pixels")
{
    QImage stripes(2048, 2048, QImage::Format_RGB32);
    for (int y = 0; y < stripes.height(); ++y)
        for (int x = 0; x < stripes.width(); ++x)
            stripes.setPixel(x, y, x % 2 == 0 ? qRgb(255, 255, 255) : qRgb(0, 0, 0));
    ImagePyramid pyramid(stripes);
    QImage view(300, 300, QImage::Format_RGB32);
    QPainter painter(&view);
    pyramid.paint(painter, ViewportMap(stripes.size(), view.size()));
    painter.end();
    for (int x = 10; x < 290; ++x)
        CHECK(qRed(view.pixel(x, 150)) == doctest::Approx(128).epsilon(0.02));
}

TEST_CASE("Each pixel is drawn where the viewport says, at every level")
{
    const QImage image = test::gradient({1001, 777});
    ImagePyramid pyramid(image);
    for (const double scale : {0.11, 0.3, 0.77, 1.0, 3.0, 9.0}) {
        QImage view(200, 150, QImage::Format_RGB32);
        view.fill(Qt::green);
        ViewportMap map(image.size(), view.size());
        map.setScaleAt({60, 50}, std::max(scale, map.smallestScale()));
        QPainter painter(&view);
        pyramid.paint(painter, map);
        painter.end();
        const QPointF at = map.toImage({100.5, 75.5});
        const QRgb expected = image.pixel(int(at.x()), int(at.y()));
        CHECK(std::abs(qRed(view.pixel(100, 75)) - qRed(expected)) <= 3);
        CHECK(std::abs(qGreen(view.pixel(100, 75)) - qGreen(expected)) <= 3);
    }
}

TEST_CASE("Images of other formats and of no size are taken")
{
    ImagePyramid grey(test::gradient({64, 64}).convertToFormat(QImage::Format_Grayscale8));
    CHECK(grey.level(0).format() == QImage::Format_RGB32);
    CHECK(grey.level(50).size() == QSize(1, 1));
    ImagePyramid none;
    QImage view(10, 10, QImage::Format_RGB32);
    QPainter painter(&view);
    none.paint(painter, ViewportMap());
    CHECK(none.isNull());
}
