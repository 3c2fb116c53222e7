// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace histosynth::test {

// The whole chain at a size that takes seconds: three classes of four patients with one drawn field each.
struct TinyCommand {
    std::string name;
    std::vector<std::string> arguments; // of histosynth-cli
};

// Draws the fields into folder/fields and returns every command from `new` to `export` for folder/project.
std::vector<TinyCommand> tinyChain(const std::filesystem::path& folder);

} // namespace histosynth::test
