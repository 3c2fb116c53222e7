// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace histosynth {

// In which order a run sees its images: every image once in each epoch, each epoch in another order that follows from
// (seed, epoch) alone. So the position in the run is all the state there is. Not for two threads at once.
class DataOrder {
public:
    DataOrder(std::int64_t imageCount, std::uint64_t seed);

    // The image at `position`, counted from 0 over the whole run.
    std::int64_t at(std::int64_t position);

private:
    void shuffle(std::int64_t epoch);

    std::uint64_t m_seed;
    std::int64_t m_epoch = -1;
    std::vector<std::int64_t> m_order;
};

} // namespace histosynth
