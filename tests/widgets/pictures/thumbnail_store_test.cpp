// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/thumbnail_store.h"

#include <doctest/doctest.h>

using histosynth::ThumbnailStore;

namespace {

QImage square(int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    return image;
}

} // namespace

TEST_CASE("Thumbnails longest unused make room, those on screen stay")
{
    ThumbnailStore store;
    store.setLimit(20 * 64 * 64 * 4);
    store.protect({0, 1});
    for (qint64 id = 0; id < 100; ++id) {
        store.insert(id, square(64), 64);
        CHECK(store.bytes() <= store.limit());
    }
    CHECK(store.has(0, 64));
    CHECK(store.has(1, 64));
    CHECK(store.has(99, 64));
    CHECK_FALSE(store.has(2, 64));
}

TEST_CASE("A use makes a thumbnail young again")
{
    ThumbnailStore store;
    store.setLimit(4 * 64 * 64 * 4 + 64 * 64 * 4);
    for (qint64 id = 0; id < 3; ++id)
        store.insert(id, square(64), 64);
    CHECK_FALSE(store.picture(0, {64, 64}, 1.0).isNull());
    for (qint64 id = 3; id < 6; ++id)
        store.insert(id, square(64), 64);
    CHECK(store.has(0, 64));
    CHECK_FALSE(store.has(1, 64));
}

TEST_CASE("A thumbnail is scaled to its square, and counted at every size")
{
    ThumbnailStore store;
    QImage wide(200, 100, QImage::Format_RGB32);
    wide.fill(Qt::blue);
    store.insert(1, wide, 256);
    CHECK(store.picture(1, {50, 50}, 2.0).size() == QSize(100, 50));
    CHECK(store.picture(1, {50, 50}, 2.0).deviceIndependentSize() == QSizeF(50, 25));
    CHECK(store.picture(1, {80, 80}, 1.0).size() == QSize(80, 40));
    store.forget(1);
    CHECK(store.bytes() == 0);
    CHECK(store.picture(1, {80, 80}, 1.0).isNull());
}

TEST_CASE("A larger side asks anew, a failure does not")
{
    ThumbnailStore store;
    store.insert(1, square(32), 128);
    store.fail(2, "broken");
    CHECK(store.has(1, 128));
    CHECK_FALSE(store.has(1, 256));
    CHECK(store.has(2, 256));
    CHECK(store.failure(2) == "broken");
    store.keepOnly({2});
    CHECK_FALSE(store.has(1, 128));
    CHECK(store.has(2, 128));
}
