// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"

#include <doctest/doctest.h>

#include "core/base/error.h"
#include "tests/support/temporary_folder.h"

using namespace histosynth;

namespace {

std::size_t filesIn(const std::filesystem::path& folder)
{
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

} // namespace

TEST_CASE("a committed file has the bytes, an abandoned one leaves what was there")
{
    const test::TemporaryFolder folder;
    writeFileAtomically(folder / "a", "first");
    {
        AtomicFile abandoned(folder / "a");
        abandoned.write("second");
        CHECK(isTemporaryName(abandoned.temporaryPath()));
        CHECK(filesIn(folder.path()) == 2);
    }
    CHECK(readFile(folder / "a", 100) == "first");
    CHECK(filesIn(folder.path()) == 1);
    CHECK_FALSE(isTemporaryName(folder / "a"));
}

TEST_CASE("writing where one cannot is an error of resource that names the file")
{
    const test::TemporaryFolder folder;
    try {
        writeFileAtomically(folder / "missing" / "a", "x");
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::OutOfResource);
        CHECK(error.code() == "file.cannot_write");
        CHECK(error.argument("file") == (folder / "missing" / "a").string());
    }
}

TEST_CASE("reading refuses what is missing or too large")
{
    const test::TemporaryFolder folder;
    writeFileAtomically(folder / "a", "12345");
    CHECK_THROWS_AS(readFile(folder / "a", 4), Error);
    CHECK_THROWS_AS(readFile(folder / "b", 4), Error);
}
