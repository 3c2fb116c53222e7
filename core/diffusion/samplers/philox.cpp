// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/samplers/philox.h"

#include <array>
#include <cmath>
#include <numbers>

namespace histosynth {

namespace {

using Words = std::array<std::uint32_t, 4>;

Words philox(Words counter, std::uint64_t seed)
{
    // Multipliers and Weyl constants of Philox 4x32.
    constexpr std::uint64_t multiplier0 = 0xD2511F53;
    constexpr std::uint64_t multiplier1 = 0xCD9E8D57;
    constexpr std::uint32_t weyl0 = 0x9E3779B9;
    constexpr std::uint32_t weyl1 = 0xBB67AE85;
    constexpr int rounds = 10;
    auto key0 = static_cast<std::uint32_t>(seed);
    auto key1 = static_cast<std::uint32_t>(seed >> 32);
    for (int round = 0; round < rounds; ++round) {
        const std::uint64_t product0 = multiplier0 * counter[0];
        const std::uint64_t product1 = multiplier1 * counter[2];
        counter = {static_cast<std::uint32_t>(product1 >> 32) ^ counter[1] ^ key0, static_cast<std::uint32_t>(product1),
                   static_cast<std::uint32_t>(product0 >> 32) ^ counter[3] ^ key1,
                   static_cast<std::uint32_t>(product0)};
        key0 += weyl0;
        key1 += weyl1;
    }
    return counter;
}

// In the middle of one of 2^32 equal parts of 0..1, so that neither end is met.
double uniform(std::uint32_t word)
{
    return (static_cast<double>(word) + 0.5) * 0x1p-32;
}

} // namespace

torch::Tensor PhiloxGenerator::draw(const std::vector<std::int64_t>& shape)
{
    auto numbers = torch::empty(shape, torch::kFloat32);
    float* const data = numbers.data_ptr<float>();
    for (std::int64_t i = 0; i < numbers.numel(); ++i) {
        const auto words = philox({m_draws, 0, static_cast<std::uint32_t>(i), 0}, m_seed);
        const double radius = std::sqrt(-2 * std::log(uniform(words[0])));
        data[i] = static_cast<float>(radius * std::sin(2 * std::numbers::pi * uniform(words[1])));
    }
    ++m_draws;
    return numbers;
}

} // namespace histosynth
