// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/split_dealer.h"

#include <doctest/doctest.h>

#include <array>
#include <random>

using namespace histosynth;

namespace {

constexpr SplitShares usual{70.0, 15.0, 15.0};

std::array<int, 3> imagesOf(std::size_t classIndex, const std::vector<SplitGroup>& groups,
                            const std::vector<Split>& splits)
{
    std::array<int, 3> counts{};
    for (std::size_t group = 0; group < groups.size(); ++group)
        counts[static_cast<std::size_t>(splits[group])] += groups[group].imagesByClass[classIndex];
    return counts;
}

std::vector<SplitGroup> single(std::size_t count, std::size_t classes = 1)
{
    std::vector<SplitGroup> groups(count);
    for (std::size_t group = 0; group < count; ++group) {
        groups[group].imagesByClass.resize(classes);
        groups[group].imagesByClass[group % classes] = 1;
    }
    return groups;
}

} // namespace

TEST_CASE("single images are dealt by the shares")
{
    const auto groups = single(300, 3);
    const auto splits = dealSplits(groups, usual, 1);
    for (std::size_t classIndex = 0; classIndex < 3; ++classIndex)
        CHECK(imagesOf(classIndex, groups, splits) == std::array<int, 3>{70, 15, 15});
}

TEST_CASE("few patients: train first, then test, then validation")
{
    CHECK(imagesOf(0, single(1), dealSplits(single(1), usual, 1)) == std::array<int, 3>{1, 0, 0});
    CHECK(imagesOf(0, single(2), dealSplits(single(2), usual, 1)) == std::array<int, 3>{1, 0, 1});
    CHECK(imagesOf(0, single(3), dealSplits(single(3), usual, 1)) == std::array<int, 3>{1, 1, 1});
    CHECK(dealSplits({}, usual, 1).empty());
}

TEST_CASE("every class is in every split where its patients allow, however unlike they are")
{
    std::mt19937_64 random(5);
    for (int round = 0; round < 200; ++round) {
        std::vector<SplitGroup> groups(9 + random() % 30);
        for (std::size_t group = 0; group < groups.size(); ++group) {
            groups[group].imagesByClass = {0, 0, 0};
            groups[group].imagesByClass[group % 3] = static_cast<int>(1 + random() % 20);
        }
        const auto splits = dealSplits(groups, usual, random());
        for (std::size_t classIndex = 0; classIndex < 3; ++classIndex) {
            for (const int images : imagesOf(classIndex, groups, splits))
                CHECK(images > 0);
        }
    }
}

TEST_CASE("a rare class is not starved by patients who also have a common one")
{
    // Three patients have both classes, many have the common one only.
    std::vector<SplitGroup> groups(20);
    for (std::size_t group = 0; group < groups.size(); ++group)
        groups[group].imagesByClass = {2, group < 3 ? 1 : 0};
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto splits = dealSplits(groups, usual, seed);
        CHECK(imagesOf(1, groups, splits) == std::array<int, 3>{1, 1, 1});
    }
}

TEST_CASE("the seed decides, and only the seed")
{
    const auto groups = single(40);
    CHECK(dealSplits(groups, usual, 3) == dealSplits(groups, usual, 3));
    CHECK(dealSplits(groups, usual, 3) != dealSplits(groups, usual, 4));
}

TEST_CASE("a split with no share gets nothing, and what is fixed stays")
{
    auto groups = single(20);
    groups[4].fixed = Split::Test;
    const auto splits = dealSplits(groups, {80.0, 20.0, 0.0}, 1);
    CHECK(splits[4] == Split::Test);
    CHECK(imagesOf(0, groups, splits)[2] == 1);
    CHECK(imagesOf(0, groups, splits)[0] == 16);
}
