// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/picture_loader.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/base/atomic_file.h"
#include "core/image/thumbnail_cache.h"
#include "tests/app/pictures/picture_files.h"
#include "tests/support/waiting/wait_for.h"

using namespace histosynth;

namespace {

namespace fs = std::filesystem;

constexpr int patience = test::longestWait; // ms

struct Bench {
    test::TemporaryFolder folder;
    PictureLoader loader;
    QSignalSpy thumbnails{&loader, &PictureLoader::thumbnailReady};
    QSignalSpy failedThumbnails{&loader, &PictureLoader::thumbnailFailed};
    QSignalSpy images{&loader, &PictureLoader::imageReady};
    QSignalSpy failedImages{&loader, &PictureLoader::imageFailed};

    explicit Bench(std::shared_ptr<ThumbnailCache> cache = nullptr,
                   qsizetype memory = PictureLoader::defaultImageMemory)
        : loader(std::move(cache), memory)
    {
    }

    PictureKey picture(qint64 id, cv::Size size = {80, 60}, const std::string& extension = ".bmp")
    {
        const fs::path file = folder / (std::to_string(id) + extension);
        test::writePicture(file, size, cv::Scalar(double(id), 50, 60));
        return {.id = id, .file = file};
    }

    QList<PictureKey> pictures(int count, cv::Size size = {80, 60})
    {
        QList<PictureKey> made;
        for (int id = 1; id <= count; ++id)
            made.append(picture(id, size));
        return made;
    }

    void waitFor(const QSignalSpy& spy, qsizetype count)
    {
        REQUIRE(QTest::qWaitFor([&] { return spy.count() >= count; }, patience));
    }
};

QList<qint64> idsOf(const QSignalSpy& spy)
{
    QList<qint64> ids;
    for (const auto& signal : spy)
        ids.append(signal.at(0).toLongLong());
    return ids;
}

std::string codeOf(const QList<QVariant>& failure, int place)
{
    return failure.at(place).value<std::string>();
}

} // namespace

TEST_CASE("thumbnails come from the event loop, each with its id and side")
{
    Bench bench;
    bench.loader.requestThumbnails(bench.pictures(20, {90, 60}), 30);
    CHECK(bench.thumbnails.isEmpty());
    bench.waitFor(bench.thumbnails, 20);
    std::set<qint64> ids;
    for (const auto& signal : bench.thumbnails) {
        const auto id = signal.at(0).toLongLong();
        const auto image = signal.at(2).value<QImage>();
        ids.insert(id);
        CHECK(signal.at(1).toInt() == 30);
        CHECK(image.size() == QSize(30, 20));
        CHECK(image.pixel(15, 10) == qRgb(60, 50, int(id)));
    }
    CHECK(ids.size() == 20);
    CHECK(bench.failedThumbnails.isEmpty());
}

TEST_CASE("what cannot be read fails with a code and the file, and the others come")
{
    Bench bench;
    const fs::path garbage = bench.folder / "garbage.png";
    writeFileAtomically(garbage, "no image");
    PictureKey outside = bench.picture(3);
    outside.part = QRect(70, 0, 20, 20);
    const PictureKey good = bench.picture(4);
    bench.loader.requestThumbnails(
        {{.id = 1, .file = bench.folder / "missing.png"}, {.id = 2, .file = garbage}, outside, good}, 30);
    bench.loader.requestThumbnails({{.id = 5, .file = good.file}}, 0); // nonsense ends as a fault, too
    bench.waitFor(bench.failedThumbnails, 4);
    bench.waitFor(bench.thumbnails, 1);
    std::map<qint64, std::string> codes;
    for (const auto& failure : bench.failedThumbnails)
        codes[failure.at(0).toLongLong()] = codeOf(failure, 2);
    CHECK(codes ==
          std::map<qint64, std::string>{
              {1, "file.unreadable"}, {2, "image.unknown_kind"}, {3, "image.part_outside"}, {5, "program.fault"}});
    const auto missing = std::ranges::find_if(
        bench.failedThumbnails, [](const QList<QVariant>& failure) { return failure.at(0).toLongLong() == 1; });
    const auto arguments = missing->at(3).value<std::vector<ErrorArgument>>();
    CHECK(Error(ErrorKind::BadInput, "", arguments).argument("file") == (bench.folder / "missing.png").string());
    CHECK(idsOf(bench.thumbnails) == QList<qint64>{4});
}

TEST_CASE("the newest request comes before those that wait")
{
    Bench bench;
    bench.loader.requestThumbnails(bench.pictures(40, {400, 300}), 30);
    bench.loader.requestThumbnails({bench.picture(100), bench.picture(101)}, 30);
    bench.loader.requestThumbnails({{.id = 40, .file = bench.folder / "40.bmp"}}, 30); // moved to the front
    bench.waitFor(bench.thumbnails, 42);
    const auto ids = idsOf(bench.thumbnails);
    // At most three had begun; two threads may change neighbours' places.
    for (const qint64 newest : {40, 100, 101})
        CHECK(ids.indexOf(newest) < 8);
    CHECK(ids.indexOf(39) > 8);
    CHECK(std::set<qint64>(ids.begin(), ids.end()).size() == 42);
}

TEST_CASE("nothing comes of what is no longer wanted")
{
    Bench bench;
    const auto all = bench.pictures(40, {400, 300});
    bench.loader.requestThumbnails(all, 30);
    bench.loader.setWantedThumbnails({all[38], all[39]}, 30);
    bench.waitFor(bench.thumbnails, 2);
    bench.loader.setWantedThumbnails({all[10]}, 16);
    bench.waitFor(bench.thumbnails, 3);
    QCoreApplication::processEvents();
    auto ids = idsOf(bench.thumbnails);
    std::ranges::sort(ids.begin(), ids.begin() + 2);
    CHECK(ids == QList<qint64>{39, 40, 11});
    CHECK(bench.thumbnails.at(2).at(1).toInt() == 16);
}

TEST_CASE("a picture is made once however often it is asked for, and anew when its file is another")
{
    Bench bench;
    const auto all = bench.pictures(10);
    bench.loader.requestThumbnails(all, 30);
    bench.loader.requestThumbnails(all, 30);
    PictureKey changed = all[0];
    changed.file = bench.picture(77).file;
    bench.loader.requestThumbnails({changed}, 30);
    const auto distinct = [&bench] {
        const auto ids = idsOf(bench.thumbnails);
        return std::set<qint64>(ids.begin(), ids.end()).size();
    };
    REQUIRE(QTest::qWaitFor([&] { return distinct() == 10; }, patience)); // the last ones waited from the beginning
    CHECK(bench.thumbnails.count() == 10);
    for (const auto& signal : bench.thumbnails) {
        if (signal.at(0).toLongLong() == 1)
            CHECK(signal.at(2).value<QImage>().pixel(0, 0) == qRgb(60, 50, 77));
    }
}

TEST_CASE("thumbnails are kept on disk")
{
    const test::TemporaryFolder place;
    Bench bench(std::make_shared<ThumbnailCache>(place / "cache"));
    PictureKey picture = bench.picture(1);
    picture.hash = std::string(64, 'b');
    bench.loader.requestThumbnails({picture}, 30);
    bench.waitFor(bench.thumbnails, 1);
    fs::remove(picture.file);
    bench.loader.requestThumbnails({picture}, 30);
    bench.waitFor(bench.thumbnails, 2);
}

TEST_CASE("a whole image has all its pixels, a part is cut from it")
{
    Bench bench;
    const PictureKey whole = bench.picture(1, {301, 200}, ".png");
    PictureKey part = whole;
    part.id = 2;
    part.part = QRect(250, 150, 50, 50);
    PictureKey outside = whole;
    outside.id = 3;
    outside.part = QRect(252, 150, 50, 50);
    bench.loader.requestImage(whole);
    bench.loader.requestImage(part);
    bench.loader.requestImage(outside);
    CHECK(bench.images.isEmpty());
    bench.waitFor(bench.images, 2);
    bench.waitFor(bench.failedImages, 1);
    for (const auto& signal : bench.images) {
        const auto image = signal.at(1).value<QImage>();
        CHECK(image.size() == (signal.at(0).toLongLong() == 1 ? QSize(301, 200) : QSize(50, 50)));
        CHECK(image.format() == QImage::Format_RGB32);
        CHECK(image.pixel(7, 9) == qRgb(60, 50, 1));
    }
    CHECK(bench.failedImages.at(0).at(0).toLongLong() == 3);
    CHECK(codeOf(bench.failedImages.at(0), 1) == "image.part_outside");
}

TEST_CASE("images last used are in memory, within its limit")
{
    Bench bench(nullptr, 3 * 100 * 100 * 4);
    for (qint64 id = 1; id <= 4; ++id) {
        bench.loader.requestImage(bench.picture(id, {100, 100}));
        bench.waitFor(bench.images, id);
        if (id == 3) {
            bench.loader.requestImage({.id = 1, .file = bench.folder / "1.bmp"}); // used again: 2 goes first
            bench.waitFor(bench.images, 4);
            bench.images.removeLast();
        }
    }
    for (const char* name : {"1.bmp", "2.bmp", "3.bmp", "4.bmp"})
        fs::remove(bench.folder / name);
    for (const qint64 id : {1, 2, 3, 4})
        bench.loader.requestImage({.id = id, .file = bench.folder / (std::to_string(id) + ".bmp")});
    CHECK(bench.images.count() == 4);
    bench.waitFor(bench.images, 7);
    bench.waitFor(bench.failedImages, 1);
    CHECK(bench.failedImages.at(0).at(0).toLongLong() == 2);
    CHECK(codeOf(bench.failedImages.at(0), 1) == "file.unreadable");
}

TEST_CASE("an image larger than the memory is given and not kept")
{
    Bench bench(nullptr, 1024);
    const PictureKey picture = bench.picture(1, {100, 100});
    bench.loader.requestImage(picture);
    bench.waitFor(bench.images, 1);
    fs::remove(picture.file);
    bench.loader.requestImage(picture);
    bench.waitFor(bench.failedImages, 1);
}

TEST_CASE("of images that are no longer wanted none comes, the newest comes first")
{
    Bench bench;
    const auto all = bench.pictures(20, {200, 200});
    for (const auto& picture : all)
        bench.loader.requestImage(picture);
    bench.waitFor(bench.images, 20);
    const auto ids = idsOf(bench.images);
    CHECK(ids.indexOf(20) < 2); // the first had begun
    CHECK(ids.indexOf(2) == 19);
    Bench other;
    for (const auto& picture : all)
        other.loader.requestImage(picture);
    other.loader.setWantedImages({all[4]});
    other.waitFor(other.images, 1);
    other.loader.requestImage(all[6]);
    other.waitFor(other.images, 2);
    CHECK(idsOf(other.images) == QList<qint64>{5, 7});
}

TEST_CASE("neighbours are read ahead without a word")
{
    Bench bench;
    const PictureKey neighbour = bench.picture(1);
    bench.loader.prefetchImages({neighbour, {.id = 9, .file = bench.folder / "missing.bmp"}});
    bench.loader.requestImage(bench.picture(2));
    bench.waitFor(bench.images, 1); // read after the neighbour, which had begun
    fs::remove(neighbour.file);
    bench.loader.requestImage(neighbour);
    bench.waitFor(bench.images, 2);
    CHECK(idsOf(bench.images) == QList<qint64>{2, 1});
    CHECK(bench.failedImages.isEmpty());
}

TEST_CASE("asking again from within an answer neither loops nor hangs")
{
    Bench bench;
    const PictureKey missing{.id = 1, .file = bench.folder / "missing.bmp"};
    const PictureKey good = bench.picture(2);
    int left = 3;
    QObject::connect(&bench.loader, &PictureLoader::imageFailed, &bench.loader, [&] {
        if (--left > 0)
            bench.loader.requestImage(missing);
    });
    QObject::connect(&bench.loader, &PictureLoader::imageReady, &bench.loader, [&] {
        if (bench.images.count() < 3)
            bench.loader.requestImage(good);
    });
    bench.loader.requestImage(missing);
    bench.loader.requestImage(good);
    bench.waitFor(bench.failedImages, 3);
    bench.waitFor(bench.images, 3);
    CHECK(left == 0);
}

TEST_CASE("a loader may end at any time, and says nothing afterwards")
{
    const test::TemporaryFolder folder;
    QList<PictureKey> pictures;
    for (int id = 1; id <= 12; ++id) {
        const fs::path file = folder / (std::to_string(id) + ".png");
        test::writePicture(file, {200, 200});
        pictures.append({.id = id, .file = file});
    }
    for (int round = 0; round < 60; ++round) {
        int answers = 0, before = 0;
        {
            PictureLoader loader(nullptr);
            const auto count = [&answers] { ++answers; };
            QObject::connect(&loader, &PictureLoader::thumbnailReady, &loader, count);
            QObject::connect(&loader, &PictureLoader::imageReady, &loader, count);
            loader.requestThumbnails(pictures, 50);
            loader.requestImage(pictures[round % 12]);
            loader.prefetchImages(pictures);
            for (int i = 0; i < round % 4; ++i)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            before = answers;
        }
        QCoreApplication::processEvents();
        CHECK(answers == before);
    }
}
