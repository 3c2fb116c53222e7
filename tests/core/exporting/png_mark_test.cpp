// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/png_mark.h"

#include <doctest/doctest.h>

#include "tests/core/exporting/tiny_png.h"

using namespace histosynth;
using test::tinyPng;

TEST_CASE("private chunks go, the texts come, the picture stays")
{
    const std::string plain = tinyPng(7);
    for (const auto* name : {"tEXt", "zTXt", "iTXt", "eXIf", "tIME", "prVt"}) {
        CAPTURE(name);
        CHECK(markedPng(tinyPng(7, name, "Jane Doe"), {}) == plain);
    }
    const std::string scaled = tinyPng(7, "pHYs", std::string("\0\0\x0b\x13\0\0\x0b\x13\x01", 9));
    CHECK(markedPng(scaled, {}) == scaled);
    const auto marked = markedPng(plain, {{"Source", "synthetic"}});
    REQUIRE(marked);
    CHECK(marked->find(std::string("tEXtSource\0synthetic", 20)) != std::string::npos);
    CHECK(markedPng(*marked, {}) == plain);
}

TEST_CASE("what is no whole PNG is told")
{
    const std::string plain = tinyPng(7);
    CHECK_FALSE(markedPng("", {}));
    CHECK_FALSE(markedPng("GIF89a", {}));
    for (std::size_t size = 0; size < plain.size(); ++size) {
        CAPTURE(size);
        CHECK_FALSE(markedPng(std::string_view(plain).substr(0, size), {}));
    }
    std::string long_ = plain;
    long_[8] = '\x7f'; // the length of the first chunk
    CHECK_FALSE(markedPng(long_, {}));
    CHECK(markedPng(plain + "more", {}) == plain); // what follows the end is nobody's business
}
