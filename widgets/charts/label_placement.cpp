// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/label_placement.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace histosynth {

namespace {

// Labels that touch and move as one.
struct Block {
    std::size_t count = 0;
    double wantedSum = 0.0; // of the centre that the first label would have if each had its wish
    double first = 0.0;     // centre of the first label
};

// Centres for wishes in ascending order (isotonic regression by pooling: least squares of the distances).
std::vector<double> spread(const std::vector<double>& wanted, double height, double lowest, double highest)
{
    std::vector<Block> blocks;
    const auto settle = [&](Block& block) {
        const auto tail = static_cast<double>(block.count - 1) * height;
        block.first =
            std::clamp(block.wantedSum / static_cast<double>(block.count), lowest, std::max(lowest, highest - tail));
    };
    for (const double wish : wanted) {
        blocks.push_back({1, wish, wish});
        settle(blocks.back());
        while (blocks.size() > 1) {
            auto& before = blocks[blocks.size() - 2];
            const auto& last = blocks.back();
            const auto length = static_cast<double>(before.count) * height;
            if (before.first + length <= last.first)
                break;
            before.wantedSum += last.wantedSum - static_cast<double>(last.count) * length;
            before.count += last.count;
            blocks.pop_back();
            settle(blocks.back());
        }
    }
    std::vector<double> centres;
    for (const auto& block : blocks)
        for (std::size_t index = 0; index < block.count; ++index)
            centres.push_back(block.first + static_cast<double>(index) * height);
    return centres;
}

} // namespace

std::vector<std::optional<double>> placeLabels(std::span<const double> wanted, double height, double top, double bottom,
                                               double farthest)
{
    std::vector<std::optional<double>> placed(wanted.size());
    std::vector<std::size_t> order;
    for (std::size_t index = 0; index < wanted.size(); ++index)
        if (std::isfinite(wanted[index]))
            order.push_back(index);
    std::ranges::stable_sort(order, {}, [&](std::size_t index) { return wanted[index]; });
    while (!order.empty()) {
        const auto room = static_cast<double>(order.size()) * height <= bottom - top;
        std::vector<double> wishes;
        for (const auto index : order)
            wishes.push_back(wanted[index]);
        const auto centres = spread(wishes, height, top + height / 2, bottom - height / 2);
        std::size_t worst = 0;
        for (std::size_t place = 1; place < order.size(); ++place)
            if (std::abs(centres[place] - wishes[place]) >= std::abs(centres[worst] - wishes[worst]))
                worst = place;
        if (room && std::abs(centres[worst] - wishes[worst]) <= farthest) {
            for (std::size_t place = 0; place < order.size(); ++place)
                placed[order[place]] = centres[place];
            break;
        }
        order.erase(order.begin() + static_cast<std::ptrdiff_t>(worst));
    }
    return placed;
}

} // namespace histosynth
