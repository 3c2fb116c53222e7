// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include <doctest/doctest.h>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "tests/support/temporary_folder.h"

using namespace histosynth;

TEST_CASE("a JSON file comes back as it was written")
{
    const test::TemporaryFolder folder;
    const Json json = {{"name", "фіброзно-кістозна"}, {"count", 3}};
    writeJsonFile(folder / "a.json", json);
    CHECK(readJsonFile(folder / "a.json") == json);
}

TEST_CASE("a broken JSON file is refused by name")
{
    const test::TemporaryFolder folder;
    writeFileAtomically(folder / "a.json", "{\"a\": ");
    try {
        readJsonFile(folder / "a.json");
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.code() == "json.unreadable");
        CHECK(error.argument("file") == (folder / "a.json").string());
    }
}
