// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/step_seed.h"

#include <doctest/doctest.h>

#include <set>

using namespace histosynth;

TEST_CASE("each seed, step and purpose has a seed of its own")
{
    std::set<std::uint64_t> seeds;
    for (std::uint64_t run = 0; run < 10; ++run) {
        for (std::int64_t step = 0; step < 100; ++step) {
            seeds.insert(stepSeed(run, step, RandomPurpose::Batch));
            seeds.insert(stepSeed(run, step, RandomPurpose::DataOrder));
        }
    }
    CHECK(seeds.size() == 2000);
}

TEST_CASE("seeds never change, since old training checkpoints go on with them")
{
    CHECK(stepSeed(7, 1234, RandomPurpose::Batch) == 0x8977a9b4001c90b3u);
}
