// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/in_chunks.h"

#include <numeric>
#include <stdexcept>

#include "tests/core/workflow/sample_workflow.h"

using namespace histosynth;

namespace {

const auto apart = [](const auto& body) { body(); };

} // namespace

TEST_CASE("items are kept in their order, a chunk within one transaction, and progress ends at the total")
{
    test::Listener control;
    const std::int64_t count = 5 * coreCount() + 1;
    std::vector<std::int64_t> kept;
    std::vector<std::size_t> sizesAtCommit;
    inChunks<std::int64_t>(
        "work", count, 3, control, [](std::int64_t i) { return i * i; },
        [&](std::int64_t i, std::int64_t square) {
            CHECK(square == i * i);
            kept.push_back(i);
        },
        [&](const auto& body) {
            body();
            sizesAtCommit.push_back(kept.size());
        });
    std::vector<std::int64_t> all(static_cast<std::size_t>(count));
    std::iota(all.begin(), all.end(), 0);
    CHECK(kept == all);
    REQUIRE(control.progress().size() == sizesAtCommit.size() + 1);
    CHECK(control.progress().front().done == 3);
    for (std::size_t i = 0; i < sizesAtCommit.size(); ++i)
        CHECK(control.progress()[i + 1].done == static_cast<std::int64_t>(sizesAtCommit[i]) + 3);
    CHECK(control.progress().back().done == count + 3);
    CHECK(control.progress().back().total == count + 3);
}

TEST_CASE("of several failures the one of the lowest item is told, and nothing of its chunk is kept")
{
    const auto fail = [](std::int64_t i) -> int {
        if (i >= 1)
            throw std::runtime_error(std::to_string(i));
        return 0;
    };
    for (const int threads : {1, 4})
        CHECK_THROWS_WITH(inParallel(8, threads, fail), "1");
    NoControl control;
    bool isKept = false;
    CHECK_THROWS_WITH(
        inChunks<int>("work", 8, 0, control, fail, [&](std::int64_t, int) { isKept = true; }, apart), "1");
    CHECK_FALSE(isKept);
}

TEST_CASE("a stop comes between chunks: what is finished is kept, nothing after it is made")
{
    test::Listener control("work", 1);
    const std::int64_t chunk = 2 * coreCount();
    std::atomic<std::int64_t> made{0};
    std::int64_t kept = 0;
    CHECK_THROWS_AS(inChunks<int>(
                        "work", 3 * chunk, 0, control, [&](std::int64_t) { return static_cast<int>(++made); },
                        [&](std::int64_t, int) { ++kept; }, apart),
                    Stopped);
    CHECK(kept == chunk);
    CHECK(made == chunk);
}
