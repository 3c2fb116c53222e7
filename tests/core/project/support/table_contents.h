// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace histosynth::test {

// All rows of the tables that a person edits, each as SQL would write it, by table; sorted.
using TableContents = std::map<std::string, std::vector<std::string>>;

TableContents editedContents(const std::filesystem::path& projectFolder);

} // namespace histosynth::test
