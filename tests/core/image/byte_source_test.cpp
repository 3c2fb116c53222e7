// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/byte_source.h"

#include <doctest/doctest.h>

#include "core/base/atomic_file.h"
#include "tests/support/temporary_folder.h"

namespace histosynth {

TEST_CASE("a file gives the same bytes as memory, wherever and however much is read")
{
    std::string bytes;
    for (int i = 0; i < 100'000; ++i)
        bytes += static_cast<char>(i * 31 % 251);
    const test::TemporaryFolder folder;
    writeFileAtomically(folder / "bytes", bytes);
    FileSource file(folder / "bytes");
    MemorySource memory(bytes, "memory");
    CHECK(file.size() == bytes.size());
    for (const std::size_t offset : {0u, 5u, 4u, 16'380u, 99'990u, 10u, 70'000u, 99'999u, 100'000u, 200'000u}) {
        for (const std::size_t count : {1u, 8u, 100u, 16'384u, 50'000u}) {
            std::string first(count, 'x'), second(count, 'x');
            CAPTURE(offset);
            CAPTURE(count);
            CHECK(file.read(offset, first.data(), count) == memory.read(offset, second.data(), count));
            CHECK(first == second);
        }
    }
}

} // namespace histosynth
