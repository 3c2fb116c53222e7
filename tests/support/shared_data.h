// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace histosynth::test {

// The folder of reference data that is not part of the project (fixtures/, data/): the environment's HISTOSYNTH_SHARED,
// else shared/ beside the source tree; nothing where neither exists.
std::optional<std::filesystem::path> sharedFolder();

// The copy of small fixtures that is part of the project.
std::filesystem::path ownFixtures();

// Prints "SKIPPED: reason"; packaging/test.sh lists these lines. Return from the test case after it.
void skip(const std::string& reason);

} // namespace histosynth::test
