// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/seeded_random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace histosynth;

TEST_CASE("the generator is xoshiro256** seeded by SplitMix64")
{
    // SplitMix64 from state 0 starts e220a8397b1dcdaf 6e789e6aa1b965f4 06c45d188009454f f88bb8a8724c81ec (its authors'
    // program); the first output of xoshiro256** is rotl(second word * 5, 7) * 9.
    SeededRandom random(0);
    const std::uint64_t times5 = 0x6e789e6aa1b965f4u * 5;
    CHECK(random.bits() == ((times5 << 7) | (times5 >> 57)) * 9);
}

TEST_CASE("derived seeds depend on seed, name and index")
{
    CHECK(derivedSeed(1, "a", 2) == derivedSeed(1, "a", 2));
    CHECK(derivedSeed(1, "a", 2) != derivedSeed(2, "a", 2));
    CHECK(derivedSeed(1, "a", 2) != derivedSeed(1, "b", 2));
    CHECK(derivedSeed(1, "a", 2) != derivedSeed(1, "a", 3));
    CHECK(derivedSeed(1, "ab") != derivedSeed(1, "ba"));
}

TEST_CASE("probabilities are exact")
{
    for (const double probability : {0.0, 0.05, 0.5, 0.7, 1.0}) {
        SeededRandom random(11);
        constexpr int count = 1000000;
        int hits = 0;
        for (int index = 0; index < count; ++index)
            hits += random.chance(probability) ? 1 : 0;
        const double deviation = std::sqrt(count * probability * (1 - probability));
        CHECK(std::abs(hits - count * probability) <= 3 * deviation);
    }
}

TEST_CASE("numbers below a limit are evenly likely, shuffles keep every value")
{
    SeededRandom random(3);
    std::vector<int> counts(7);
    for (int index = 0; index < 70000; ++index)
        ++counts[random.below(7)];
    for (const int count : counts)
        CHECK(std::abs(count - 10000) < 400);
    std::vector<int> values(100);
    std::iota(values.begin(), values.end(), 0);
    auto shuffled = values;
    random.shuffle(shuffled);
    CHECK(shuffled != values);
    std::ranges::sort(shuffled);
    CHECK(shuffled == values);
}

TEST_CASE("normal numbers have mean 0 and deviation 1; drawn ones stay in range in ten-thousandths")
{
    SeededRandom random(5);
    double sum = 0.0, squares = 0.0;
    constexpr int count = 200000;
    for (int index = 0; index < count; ++index) {
        const double value = random.normal();
        sum += value;
        squares += value * value;
        const double drawn = random.drawn(-0.00017, 0.00017);
        REQUIRE(std::abs(drawn) <= 0.00017);
    }
    CHECK(std::abs(sum / count) < 0.01);
    CHECK(std::abs(squares / count - 1.0) < 0.01);
    CHECK(random.drawn(1.5, 1.5) == 1.5);
}
