// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/csv.h"

#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("cells are quoted as RFC 4180 says")
{
    CHECK(csvLine({"a", "", "b c"}) == "a,,b c\r\n");
    CHECK(csvLine({"a,b", "say \"x\"", "two\nlines"}) == "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
    CHECK(csvLine({" a", "b "}) == "\" a\",\"b \"\r\n");
    CHECK(csvLine({"щільна"}) == "щільна\r\n");
}

TEST_CASE("nothing becomes a formula, numbers stay numbers")
{
    CHECK(csvLine({"=1+1", "@SUM(A1)", "+x", "-x"}) == "'=1+1,'@SUM(A1),'+x,'-x\r\n");
    CHECK(csvLine({"=HYPERLINK(\"a\",\"b\")"}) == "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"\r\n");
    CHECK(csvLine({"\t=1"}) == "\"'\t=1\"\r\n");
    CHECK(csvLine({"-0.5", "1e-3", "-1e5"}) == "-0.5,1e-3,-1e5\r\n");
}
