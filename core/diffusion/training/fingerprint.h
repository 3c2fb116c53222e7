// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace histosynth {

// A number that tells whether bytes have changed by accident (it withstands no ill will): FNV-1a, eight bytes at a
// time.
class Fingerprint {
public:
    void add(const void* bytes, std::size_t count);
    std::uint64_t value() const { return m_value; }

private:
    void mix(std::uint64_t word);

    std::uint64_t m_value = 0xCBF29CE484222325u;
};

} // namespace histosynth
