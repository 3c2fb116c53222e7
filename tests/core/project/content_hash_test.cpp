// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/content_hash.h"

#include <doctest/doctest.h>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "tests/support/temporary_folder.h"

using namespace histosynth;

TEST_CASE("the hash is SHA-256, of bytes and of files alike")
{
    // FIPS 180-4, examples "abc" and the empty message.
    CHECK(contentHash("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(contentHash("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    const test::TemporaryFolder folder;
    const std::string bytes(3'000'000, 'x'); // more than one piece
    writeFileAtomically(folder / "a", bytes);
    CHECK(contentOf(folder / "a").hash == contentHash(bytes));
    CHECK(contentOf(folder / "a").size == bytes.size());
    CHECK_THROWS_AS(contentOf(folder / "missing"), Error);
    CHECK_THROWS_AS(contentOf(folder.path()), Error);
}
