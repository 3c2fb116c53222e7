// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/seeded_random.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace histosynth {

namespace {

// SplitMix64 (Steele, Lea and Flood, 2014).
std::uint64_t splitMix(std::uint64_t& state)
{
    std::uint64_t mixed = (state += 0x9e3779b97f4a7c15u);
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
    return mixed ^ (mixed >> 31);
}

} // namespace

std::uint64_t derivedSeed(std::uint64_t seed, std::string_view name, std::uint64_t index)
{
    std::uint64_t state = seed;
    for (const char letter : name)
        state = splitMix(state) ^ static_cast<unsigned char>(letter);
    state = splitMix(state) ^ index;
    return splitMix(state);
}

SeededRandom::SeededRandom(std::uint64_t seed)
{
    for (auto& word : m_state)
        word = splitMix(seed);
}

std::uint64_t SeededRandom::bits()
{
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

double SeededRandom::uniform()
{
    return static_cast<double>(bits() >> 11) * 0x1p-53;
}

double SeededRandom::uniform(double minimum, double maximum)
{
    return minimum + (maximum - minimum) * uniform();
}

double SeededRandom::drawn(double minimum, double maximum)
{
    return std::clamp(std::round(uniform(minimum, maximum) * 1e4) / 1e4, minimum, maximum);
}

double SeededRandom::normal()
{
    if (m_hasSpare) {
        m_hasSpare = false;
        return m_spare;
    }
    double x = 0.0, y = 0.0, square = 0.0;
    do {
        x = uniform(-1.0, 1.0);
        y = uniform(-1.0, 1.0);
        square = x * x + y * y;
    } while (square >= 1.0 || square == 0.0);
    const double scale = std::sqrt(-2.0 * std::log(square) / square);
    m_spare = y * scale;
    m_hasSpare = true;
    return x * scale;
}

int SeededRandom::below(int limit)
{
    const auto range = static_cast<std::uint64_t>(limit);
    const std::uint64_t unfair = (0 - range) % range; // 2^64 modulo the range: so many values would be too likely
    std::uint64_t value = bits();
    while (value < unfair)
        value = bits();
    return static_cast<int>(value % range);
}

} // namespace histosynth
