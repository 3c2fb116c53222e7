// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>

#include "tests/parity/kind.h"

namespace histosynth::parity {

// Opens an archive and reads all of it; throws when it is refused.
using ReadArchive = std::function<void(const std::filesystem::path& file)>;

// Reads the fixture's archive, or each of its prefixes, in a child process of its own and holds what happens against
// `expect`, `limits` and `marker`. After it, a file that is expected to be read may be read here.
void runBadArchive(const Fixture& fixture, Comparison& comparison);

// Option of the command line by which the program starts itself as that child: FLAG FIXTURE, in an empty working
// folder.
inline constexpr auto badArchiveFlag = "--read-bad-archive";

// The child: prints one JSON object to stdout. Returns the exit code.
int readBadArchive(const std::filesystem::path& fixtureFolder, const ReadArchive& read);

} // namespace histosynth::parity
