// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace histosynth {

// What random numbers are for; each purpose has its own sequence, so that one draw more here changes nothing there.
enum class RandomPurpose : std::uint64_t { Weights = 1, DataOrder, Batch, Validation };

// The seed of the random numbers of one step (or epoch). As every step's numbers follow from this seed alone, a run
// that goes on from a training checkpoint draws what it would have drawn without the break.
std::uint64_t stepSeed(std::uint64_t runSeed, std::int64_t step, RandomPurpose purpose);

} // namespace histosynth
