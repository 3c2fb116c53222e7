// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/step_seed.h"

namespace histosynth {

namespace {

// The finaliser of SplitMix64 (Steele, Lea and Flood 2014): neighbouring inputs give unrelated outputs.
std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9E3779B97F4A7C15u;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9u;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBu;
    return value ^ (value >> 31);
}

} // namespace

std::uint64_t stepSeed(std::uint64_t runSeed, std::int64_t step, RandomPurpose purpose)
{
    return mixed(mixed(mixed(runSeed) + static_cast<std::uint64_t>(step)) + static_cast<std::uint64_t>(purpose));
}

} // namespace histosynth
