// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/fingerprint.h"

#include <doctest/doctest.h>

#include <string>

using namespace histosynth;

namespace {

std::uint64_t of(const std::string& text)
{
    Fingerprint print;
    print.add(text.data(), text.size());
    return print.value();
}

} // namespace

TEST_CASE("every bit of the bytes counts, wherever it is")
{
    const std::string text = "twenty-one bytes long";
    for (std::size_t i = 0; i < text.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            auto flipped = text;
            flipped[i] = static_cast<char>(flipped[i] ^ (1 << bit));
            CHECK(of(flipped) != of(text));
        }
    }
}

TEST_CASE("order and length count")
{
    CHECK(of("abcdefghijklmnop") != of("ijklmnopabcdefgh"));
    CHECK(of(std::string(8, '\0')) != of(std::string(16, '\0')));
    CHECK(of("") != of(std::string(1, '\0')));
}
