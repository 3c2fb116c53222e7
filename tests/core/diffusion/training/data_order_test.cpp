// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/data_order.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

using namespace histosynth;

namespace {

std::vector<std::int64_t> epoch(DataOrder& order, std::int64_t count, std::int64_t number)
{
    std::vector<std::int64_t> seen;
    for (std::int64_t i = 0; i < count; ++i)
        seen.push_back(order.at(number * count + i));
    return seen;
}

} // namespace

TEST_CASE("every epoch shows every image once, in another order")
{
    constexpr std::int64_t count = 50;
    DataOrder order(count, 3);
    const auto first = epoch(order, count, 0);
    const auto second = epoch(order, count, 1);
    CHECK(first != second);
    std::vector<std::int64_t> all(count);
    std::iota(all.begin(), all.end(), 0);
    for (auto seen : {first, second}) {
        std::ranges::sort(seen);
        CHECK(seen == all);
    }
}

TEST_CASE("the order follows from seed and position alone")
{
    DataOrder straight(20, 5);
    epoch(straight, 20, 0);
    const auto late = epoch(straight, 20, 4);
    DataOrder jumped(20, 5);
    CHECK(epoch(jumped, 20, 4) == late);
    DataOrder other(20, 6);
    CHECK(epoch(other, 20, 4) != late);
}

TEST_CASE("every place is equally likely")
{
    constexpr int epochs = 4000;
    DataOrder order(4, 1);
    std::vector<int> firsts(4);
    for (int i = 0; i < epochs; ++i)
        ++firsts[static_cast<std::size_t>(order.at(i * 4))];
    for (const int count : firsts)
        CHECK(std::abs(count - epochs / 4) < 130); // 4.7 standard deviations
}
