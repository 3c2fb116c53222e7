// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/thumbnail_cache.h"

#include <doctest/doctest.h>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/image/thumbnail.h"
#include "tests/core/image/encoded_images.h"
#include "tests/core/image/test_images.h"
#include "tests/support/temporary_folder.h"

namespace histosynth {

namespace {

namespace fs = std::filesystem;

std::string hashOf(int number)
{
    std::string digits = std::to_string(number);
    return std::string(64 - digits.size(), 'a') + digits;
}

// A cache beside the file that it shows.
struct Bench {
    test::TemporaryFolder place;
    fs::path file = place / "image.bmp";
    fs::path folder = place / "cache";
    cv::Mat image = test::noiseImage({320, 240}, 8);

    Bench()
    {
        cv::GaussianBlur(image, image, {}, 12.0); // what a JPEG keeps
        cv::normalize(image, image, 0, 255, cv::NORM_MINMAX);
        writeFileAtomically(file, test::encoded(".bmp", image));
    }

    std::vector<fs::path> entries() const
    {
        std::vector<fs::path> found;
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (entry.is_regular_file())
                found.push_back(entry.path());
        }
        return found;
    }

    std::uintmax_t bytes() const
    {
        std::uintmax_t total = 0;
        for (const auto& entry : entries())
            total += fs::file_size(entry);
        return total;
    }

    bool isRight(const cv::Mat& thumbnail, int side) const
    {
        const cv::Mat expected = shrunkTo(image, side);
        return thumbnail.size() == expected.size() &&
               cv::norm(thumbnail, expected, cv::NORM_L1) / double(expected.total() * 3) < 3.0;
    }
};

void ageBy(const fs::path& file, std::chrono::hours age)
{
    fs::last_write_time(file, fs::file_time_type::clock::now() - age);
}

} // namespace

TEST_CASE("a thumbnail is made once for each content, side and part")
{
    Bench bench;
    ThumbnailCache cache(bench.folder);
    CHECK(bench.isRight(cache.thumbnail(bench.file, hashOf(1), 64), 64));
    cache.thumbnail(bench.file, hashOf(1), 32);
    cache.thumbnail(bench.file, hashOf(2), 64);
    cache.thumbnail(bench.file, hashOf(1), 64, cv::Rect(0, 0, 100, 100));
    CHECK(bench.entries().size() == 4);
    fs::remove(bench.file);
    ThumbnailCache later(bench.folder);
    CHECK(bench.isRight(later.thumbnail(bench.file, hashOf(1), 64), 64));
    CHECK(bench.isRight(later.thumbnail(bench.file, hashOf(1), 32), 32));
    CHECK(later.thumbnail(bench.file, hashOf(1), 64, cv::Rect(0, 0, 100, 100)).size() == cv::Size(64, 64));
    CHECK_THROWS_AS(later.thumbnail(bench.file, hashOf(3), 64), Error);
    CHECK_THROWS_AS(later.thumbnail(bench.file, hashOf(1), 64, cv::Rect(1, 0, 100, 100)), Error);
}

TEST_CASE("the cache is its owner's alone")
{
    Bench bench;
    ThumbnailCache(bench.folder).thumbnail(bench.file, hashOf(1), 64);
    CHECK((fs::status(bench.folder).permissions() & fs::perms::all) == fs::perms::owner_all);
}

TEST_CASE("what is broken in the cache is made anew")
{
    Bench bench;
    ThumbnailCache cache(bench.folder);
    cache.thumbnail(bench.file, hashOf(1), 64);
    const fs::path entry = bench.entries().at(0);
    const std::string whole = readFile(entry, 1 << 20);
    for (const std::string& broken :
         {std::string(), whole.substr(0, whole.size() / 2), std::string(500, 'x'), readFile(bench.file, 1 << 20)}) {
        writeFileAtomically(entry, broken);
        CHECK(bench.isRight(cache.thumbnail(bench.file, hashOf(1), 64), 64));
        CHECK(readFile(entry, 1 << 20) == whole);
    }
}

TEST_CASE("without a hash the cache is passed by, and no other word becomes a path")
{
    Bench bench;
    ThumbnailCache cache(bench.folder);
    for (const std::string hash : {"", "abc", "../../../../../../tmp/00000000", "0123456789ABCDEF"})
        CHECK(bench.isRight(cache.thumbnail(bench.file, hash, 64), 64));
    CHECK_FALSE(fs::exists(bench.folder));
}

TEST_CASE("a cache that cannot be written only makes thumbnails slower")
{
    Bench bench;
    ThumbnailCache cache(bench.file / "cache"); // within a file
    CHECK(bench.isRight(cache.thumbnail(bench.file, hashOf(1), 64), 64));
}

TEST_CASE("a cache stays within its limit and gives up what was not asked for longest")
{
    constexpr std::uintmax_t limit = 100'000;
    Bench bench;
    ThumbnailCache cache(bench.folder, limit);
    cache.thumbnail(bench.file, hashOf(0), 64);
    const fs::path first = bench.entries().at(0);
    ageBy(first, std::chrono::hours(24 * 30));
    int made = 1;
    const auto fill = [&](std::uintmax_t bytes) {
        for (const auto start = bench.bytes(); bench.bytes() < start + bytes && bench.bytes() >= start;) {
            cache.thumbnail(bench.file, hashOf(made), 64);
            ageBy(bench.folder / "aa" / (hashOf(made++) + "-64.jpg"), std::chrono::hours(48));
        }
    };
    fill(limit / 2);
    REQUIRE(fs::exists(first));
    cache.thumbnail(bench.file, hashOf(0), 64); // asked for again: now the newest
    for (int i = 0; i < 200; ++i) {
        cache.thumbnail(bench.file, hashOf(made), 64);
        ageBy(bench.folder / "aa" / (hashOf(made++) + "-64.jpg"), std::chrono::hours(24));
        REQUIRE(bench.bytes() <= limit);
    }
    CHECK(fs::exists(first));
    CHECK_FALSE(fs::exists(bench.folder / "aa" / (hashOf(1) + "-64.jpg")));
    CHECK(bench.bytes() > limit / 2);
}

TEST_CASE("what a killed program left is cleared away, what others keep is not")
{
    Bench bench;
    ThumbnailCache(bench.folder).thumbnail(bench.file, hashOf(1), 64);
    for (const char* name : {"old.part", "young.part", "notes.txt"})
        writeFileAtomically(bench.folder / "aa" / name, "x");
    ageBy(bench.folder / "aa/old.part", std::chrono::hours(2));
    ageBy(bench.folder / "aa/notes.txt", std::chrono::hours(2));
    ThumbnailCache(bench.folder).thumbnail(bench.file, hashOf(2), 64);
    CHECK_FALSE(fs::exists(bench.folder / "aa/old.part"));
    CHECK(fs::exists(bench.folder / "aa/young.part"));
    CHECK(fs::exists(bench.folder / "aa/notes.txt"));
}

TEST_CASE("two programs share a cache while it is pruned")
{
    constexpr std::uintmax_t limit = 60'000;
    Bench bench;
    ThumbnailCache one(bench.folder, limit), other(bench.folder, limit);
    std::atomic<int> right = 0;
    std::vector<std::thread> threads;
    for (ThumbnailCache* cache : {&one, &other, &one, &other}) {
        threads.emplace_back([&bench, &right, cache] {
            for (int i = 0; i < 60; ++i)
                right += bench.isRight(cache->thumbnail(bench.file, hashOf(i % 40), 64), 64) ? 1 : 0;
        });
    }
    for (auto& thread : threads)
        thread.join();
    CHECK(right == 240);
    CHECK(bench.bytes() <= limit + limit / 8); // each looks after a sixteenth that it has written itself
    for (const auto& entry : bench.entries())
        CHECK(entry.extension() == ".jpg");
}

} // namespace histosynth
