// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/split_dealer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace histosynth {

namespace {

constexpr std::size_t splitCount = 3;
// A class with one group is trained on, one with two is tested, too.
constexpr std::array<Split, splitCount> byImportance{Split::Train, Split::Test, Split::Validation};

// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014): the standard library's
// shuffle differs from one library to the next.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    std::size_t below(std::size_t limit) { return next() % limit; }

private:
    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15u;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
        return mixed ^ (mixed >> 31);
    }

    std::uint64_t m_state;
};

// One way to deal, from one order of the groups.
class Deal {
public:
    Deal(const std::vector<SplitGroup>& groups, const SplitShares& shares);

    void dealInOrder(const std::vector<std::size_t>& order);

    // Lower is better: classes that are missing from a split first, then the distance to the shares.
    std::pair<int, double> cost() const;

    std::vector<Split> result() const;

private:
    void give(std::size_t group, Split split);
    void coverClass(std::size_t classIndex, const std::vector<std::size_t>& order);
    Split mostWanting(std::size_t group) const;
    double wanted(std::size_t classIndex, Split split) const;
    bool isAsked(Split split) const { return m_shares[static_cast<std::size_t>(split)] > 0.0; }

    const std::vector<SplitGroup>& m_groups;
    std::array<double, splitCount> m_shares; // of 1
    std::vector<std::optional<Split>> m_dealt;
    std::vector<int> m_total;                        // images by class
    std::vector<int> m_groupsOfClass;                // groups that have the class
    std::vector<std::array<int, splitCount>> m_have; // images by class and split
};

Deal::Deal(const std::vector<SplitGroup>& groups, const SplitShares& shares)
    : m_groups(groups), m_shares{shares.train / 100.0, shares.validation / 100.0, shares.test / 100.0},
      m_dealt(groups.size())
{
    const std::size_t classes = groups.empty() ? 0 : groups.front().imagesByClass.size();
    m_total.resize(classes);
    m_groupsOfClass.resize(classes);
    m_have.resize(classes);
    for (std::size_t group = 0; group < groups.size(); ++group) {
        for (std::size_t classIndex = 0; classIndex < classes; ++classIndex) {
            const int images = groups[group].imagesByClass[classIndex];
            m_total[classIndex] += images;
            m_groupsOfClass[classIndex] += images > 0 ? 1 : 0;
        }
        if (const auto fixed = groups[group].fixed)
            give(group, *fixed);
    }
}

void Deal::give(std::size_t group, Split split)
{
    m_dealt[group] = split;
    for (std::size_t classIndex = 0; classIndex < m_have.size(); ++classIndex)
        m_have[classIndex][static_cast<std::size_t>(split)] += m_groups[group].imagesByClass[classIndex];
}

double Deal::wanted(std::size_t classIndex, Split split) const
{
    const auto index = static_cast<std::size_t>(split);
    return m_shares[index] * m_total[classIndex] - m_have[classIndex][index];
}

// The rarest classes first, before others have used up their groups; then large groups, while there is room for them.
void Deal::dealInOrder(const std::vector<std::size_t>& order)
{
    std::vector<std::size_t> classes(m_total.size());
    std::iota(classes.begin(), classes.end(), 0);
    std::ranges::stable_sort(classes, {}, [this](std::size_t index) { return m_groupsOfClass[index]; });
    for (const auto classIndex : classes)
        coverClass(classIndex, order);
    auto rest = order;
    std::ranges::stable_sort(rest, std::greater{}, [this](std::size_t group) {
        const auto& images = m_groups[group].imagesByClass;
        return std::accumulate(images.begin(), images.end(), 0);
    });
    for (const auto group : rest) {
        if (!m_dealt[group])
            give(group, mostWanting(group));
    }
}

void Deal::coverClass(std::size_t classIndex, const std::vector<std::size_t>& order)
{
    for (const auto split : byImportance) {
        if (!isAsked(split) || m_have[classIndex][static_cast<std::size_t>(split)] > 0)
            continue;
        // The group that comes nearest to what is wanted, so that a large one does not land in a small split.
        std::optional<std::size_t> best;
        double bestMiss = std::numeric_limits<double>::infinity();
        for (const auto group : order) {
            const int images = m_groups[group].imagesByClass[classIndex];
            const double miss = std::abs(images - wanted(classIndex, split));
            if (!m_dealt[group] && images > 0 && miss < bestMiss) {
                best = group;
                bestMiss = miss;
            }
        }
        if (best)
            give(*best, split);
    }
}

Split Deal::mostWanting(std::size_t group) const
{
    Split best = Split::Train;
    double bestGain = -std::numeric_limits<double>::infinity();
    for (const auto split : byImportance) {
        if (!isAsked(split))
            continue;
        double gain = 0.0;
        for (std::size_t classIndex = 0; classIndex < m_total.size(); ++classIndex) {
            const int images = m_groups[group].imagesByClass[classIndex];
            if (images > 0)
                gain += (wanted(classIndex, split) - 0.5 * images) * images / m_total[classIndex];
        }
        if (gain > bestGain) {
            best = split;
            bestGain = gain;
        }
    }
    return best;
}

std::pair<int, double> Deal::cost() const
{
    int missing = 0;
    double distance = 0.0;
    for (std::size_t classIndex = 0; classIndex < m_total.size(); ++classIndex) {
        for (const auto split : byImportance) {
            if (isAsked(split) && m_total[classIndex] > 0)
                missing += m_have[classIndex][static_cast<std::size_t>(split)] == 0 ? 1 : 0;
            const double miss = wanted(classIndex, split) / std::max(m_total[classIndex], 1);
            distance += miss * miss;
        }
    }
    return {missing, distance};
}

std::vector<Split> Deal::result() const
{
    std::vector<Split> splits;
    for (const auto& dealt : m_dealt)
        splits.push_back(dealt.value_or(Split::Train));
    return splits;
}

} // namespace

std::vector<Split> dealSplits(const std::vector<SplitGroup>& groups, const SplitShares& shares, std::uint64_t seed)
{
    constexpr int attempts = 20; // the best of some random orders: finding the very best is a hard problem
    Random random(seed);
    std::vector<std::size_t> order(groups.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<Split> best;
    std::pair<int, double> bestCost;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        for (std::size_t left = order.size(); left > 1; --left)
            std::swap(order[left - 1], order[random.below(left)]);
        Deal deal(groups, shares);
        deal.dealInOrder(order);
        // The first attempt stands unless another is better by more than rounding, so that equals are dealt by seed.
        constexpr double noticeable = 1e-9;
        const auto cost = deal.cost();
        if (attempt == 0 || cost.first < bestCost.first ||
            (cost.first == bestCost.first && cost.second < bestCost.second - noticeable)) {
            best = deal.result();
            bestCost = cost;
        }
    }
    return best;
}

} // namespace histosynth
