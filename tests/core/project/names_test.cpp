// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/names.h"

#include <doctest/doctest.h>

#include "core/base/error.h"

using namespace histosynth;

TEST_CASE("names are composed, trimmed and free of control characters")
{
    CHECK(cleanName("  a \n b\t", "x") == "a b");
    CHECK(cleanName("e\xcc\x81", "x") == "\xc3\xa9"); // e + acute accent = é
    CHECK(cleanName(std::string("a\x01z", 3), "x") == "az");
    std::string longest;
    for (int count = 0; count < maximumNameLength; ++count)
        longest += "\xf0\x9f\xa7\xab"; // one character outside the basic plane
    CHECK(cleanName(longest, "x") == longest);
    CHECK_THROWS_AS(cleanName(longest + "a", "x"), Error);
    CHECK_THROWS_AS(cleanName("\x01\x02", "x"), Error);
}

TEST_CASE("names that differ in case only have one key")
{
    CHECK(nameKey("Проєкт ÄÖ") == nameKey("ПРОЄКТ äö"));
    CHECK(nameKey("a") != nameKey("b"));
}
