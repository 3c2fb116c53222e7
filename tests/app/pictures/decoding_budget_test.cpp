// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/decoding_budget.h"

#include <doctest/doctest.h>

#include <atomic>
#include <semaphore>
#include <thread>

#include "tests/app/pictures/picture_files.h"

using namespace histosynth;

TEST_CASE("large images wait for each other, small ones do not")
{
    const test::TemporaryFolder folder;
    test::writeLargestBmp(folder / "large.bmp");
    test::writePicture(folder / "small.bmp", {64, 48});
    DecodingBudget budget;
    std::atomic<bool> isGivenBack = false, waited = false;
    std::binary_semaphore begun(0);
    std::thread other;
    {
        const auto lease = budget.leaseFor(folder / "large.bmp");
        const auto beside = budget.leaseFor(folder / "small.bmp");
        const auto missing = budget.leaseFor(folder / "missing.bmp");
        other = std::thread([&] {
            begun.release();
            const auto second = budget.leaseFor(folder / "large.bmp");
            waited = isGivenBack.load();
        });
        begun.acquire();
        for (int i = 0; i < 500; ++i) // time enough to go on, were it let
            static_cast<void>(budget.leaseFor(folder / "small.bmp"));
        isGivenBack = true;
    }
    other.join();
    CHECK(waited);
    const auto again = budget.leaseFor(folder / "large.bmp"); // all was given back
}
