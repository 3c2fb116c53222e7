// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace histosynth {

// Mixes the seed of a run with what one thing in it is called and its number: every class, output or operation has its
// own seed, whatever the order or the thread in which it is made.
std::uint64_t derivedSeed(std::uint64_t seed, std::string_view name, std::uint64_t index = 0);

// Random numbers that are the same with every compiler and standard library (std:: distributions are not): the
// generator xoshiro256** (Blackman and Vigna, 2021), seeded by SplitMix64. Not to be shared by threads.
class SeededRandom {
public:
    explicit SeededRandom(std::uint64_t seed);

    std::uint64_t bits();
    double uniform();                               // in [0, 1), a multiple of 2^-53
    double uniform(double minimum, double maximum); // in [minimum, maximum)
    // The same in ten-thousandths, ends included: short to write down and exact when read again.
    double drawn(double minimum, double maximum);
    double normal(); // mean 0, standard deviation 1 (polar method)
    double normal(double mean, double deviation) { return mean + deviation * normal(); }
    bool chance(double probability) { return uniform() < probability; } // exact: never at 0, always at 1
    int below(int limit);                                               // in 0 .. limit - 1, without bias; limit > 0

    template <typename Value>
    void shuffle(std::vector<Value>& values)
    {
        for (int last = static_cast<int>(values.size()) - 1; last > 0; --last)
            std::swap(values[last], values[below(last + 1)]);
    }

private:
    std::array<std::uint64_t, 4> m_state;
    double m_spare = 0.0; // the polar method makes two normal numbers at a time
    bool m_hasSpare = false;
};

} // namespace histosynth
