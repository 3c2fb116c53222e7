// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared_data.h"

#include <cstdlib>
#include <iostream>

namespace histosynth::test {

namespace fs = std::filesystem;

std::optional<fs::path> sharedFolder()
{
    const char* told = std::getenv("HISTOSYNTH_SHARED");
    const fs::path folder = told ? fs::path(told) : fs::path(HISTOSYNTH_SOURCE_FOLDER).parent_path() / "shared";
    if (fs::is_directory(folder))
        return folder;
    return std::nullopt;
}

fs::path ownFixtures()
{
    return fs::path(HISTOSYNTH_SOURCE_FOLDER) / "tests" / "fixtures";
}

void skip(const std::string& reason)
{
    std::cout << "SKIPPED: " << reason << std::endl;
}

} // namespace histosynth::test
