// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/kept_memory.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <fstream>
#include <memory>
#include <vector>

using namespace histosynth;

namespace {

constexpr std::size_t blockBytes = 1 << 20;
constexpr std::size_t blockCount = 200;

// Memory of this process that the system holds for it; of the pages in /proc's second number. 0 where there is none.
std::uint64_t residentBytes()
{
    std::uint64_t total = 0;
    std::uint64_t pages = 0;
    std::ifstream("/proc/self/statm") >> total >> pages;
    return pages * 4096;
}

void useAndFree()
{
    std::vector<std::unique_ptr<char[]>> blocks;
    for (std::size_t i = 0; i < blockCount; ++i)
        blocks.push_back(std::make_unique<char[]>(blockBytes)); // cleared, so that every page is touched
}

} // namespace

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
TEST_CASE("freed memory stays while one lives and goes back at its end")
{
    const auto before = residentBytes();
    REQUIRE(before > 0);
    {
        const KeptMemory kept;
        useAndFree();
        CHECK(residentBytes() > before + blockBytes * blockCount / 2);
    }
    CHECK(residentBytes() < before + blockBytes * blockCount / 4);
}
#endif
