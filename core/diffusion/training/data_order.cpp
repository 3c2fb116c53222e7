// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/data_order.h"

#include <numeric>
#include <random>
#include <utility>

#include "core/diffusion/training/step_seed.h"

namespace histosynth {

DataOrder::DataOrder(std::int64_t imageCount, std::uint64_t seed)
    : m_seed(seed), m_order(static_cast<std::size_t>(imageCount))
{
}

std::int64_t DataOrder::at(std::int64_t position)
{
    const auto count = static_cast<std::int64_t>(m_order.size());
    if (position / count != m_epoch)
        shuffle(position / count);
    return m_order[static_cast<std::size_t>(position % count)];
}

// Fisher and Yates. Not std::shuffle, whose draws differ between standard libraries.
void DataOrder::shuffle(std::int64_t epoch)
{
    m_epoch = epoch;
    std::iota(m_order.begin(), m_order.end(), 0);
    std::mt19937_64 random(stepSeed(m_seed, epoch, RandomPurpose::DataOrder));
    for (std::size_t left = m_order.size(); left > 1; --left)
        std::swap(m_order[left - 1], m_order[random() % left]);
}

} // namespace histosynth
