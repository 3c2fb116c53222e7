// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/class_colours.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace histosynth;

TEST_CASE("colours are unlike one another for many classes")
{
    std::vector<std::string> used;
    for (int count = 0; count < 40; ++count) {
        const auto next = nextClassColour(used);
        CHECK(std::ranges::find(used, next) == used.end());
        CHECK(normalizedColour(next) == next);
        used.push_back(next);
    }
    CHECK(used[0] == "#0072B2");
    CHECK(used[6] == "#F0E442");
    CHECK(used[7] == "#004A74");
    CHECK(nextClassColour({"#0072B2", "#009E73"}) == "#E69F00");
}

TEST_CASE("only #RRGGBB is a colour")
{
    CHECK(normalizedColour("#abcdef") == "#ABCDEF");
    for (const char* wrong : {"", "#abc", "abcdef0", "#abcdeg", "#abcdef0", "red"})
        CHECK_FALSE(normalizedColour(wrong));
}
