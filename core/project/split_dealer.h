// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/project/splits.h"

namespace histosynth {

// Images that must stay together (a patient's, or one alone), counted by class.
struct SplitGroup {
    std::vector<int> imagesByClass; // as long for every group
    std::optional<Split> fixed;     // keeps this split
};

// The split of each group; see Splits::assign(). The same on any machine.
std::vector<Split> dealSplits(const std::vector<SplitGroup>& groups, const SplitShares& shares, std::uint64_t seed);

} // namespace histosynth
