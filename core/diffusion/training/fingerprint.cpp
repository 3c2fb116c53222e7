// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/fingerprint.h"

#include <cstring>

namespace histosynth {

void Fingerprint::add(const void* bytes, std::size_t count)
{
    const auto* next = static_cast<const unsigned char*>(bytes);
    std::uint64_t word = 0;
    for (; count >= sizeof word; count -= sizeof word, next += sizeof word) {
        std::memcpy(&word, next, sizeof word);
        mix(word);
    }
    for (; count > 0; --count)
        mix(*next++);
}

// The rotation carries high bits down, which multiplication alone does not.
void Fingerprint::mix(std::uint64_t word)
{
    constexpr std::uint64_t prime = 0x100000001B3u;
    constexpr int rotation = 23;
    m_value = (m_value ^ word) * prime;
    m_value = (m_value << rotation) | (m_value >> (64 - rotation));
}

} // namespace histosynth
