// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/markup.h"

#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("text cannot become markup")
{
    CHECK(escaped("<b a=\"1\" c='2'> & щ") == "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt; &amp; щ");
    CHECK(escaped(std::string("a\0b\x1f\n", 5)) == "ab\n");
}

TEST_CASE("base64 as in RFC 4648, section 10")
{
    CHECK(base64("").empty());
    CHECK(base64("f") == "Zg==");
    CHECK(base64("fo") == "Zm8=");
    CHECK(base64("foo") == "Zm9v");
    CHECK(base64("foob") == "Zm9vYg==");
    CHECK(base64("fooba") == "Zm9vYmE=");
    CHECK(base64("foobar") == "Zm9vYmFy");
    CHECK(base64("\xff\xfe\xfd") == "//79");
}

TEST_CASE("numbers are short")
{
    CHECK(plainNumber(0.25) == "0.25");
    CHECK(plainNumber(1200.0) == "1200");
    CHECK(plainNumber(-0.0) == "0");
    CHECK(plainNumber(0.00003) == "3e-05");
    CHECK(plainNumber(3.14159265, 3) == "3.14");
}
