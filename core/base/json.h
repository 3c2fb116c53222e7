// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>

namespace histosynth {

// Keeps the order in which keys were written, so that saved settings read like the form they come from.
using Json = nlohmann::ordered_json;

// Reads a JSON file of at most `maximumBytes`. Throws Error (BadInput) "json.unreadable" {file, reason}.
Json readJsonFile(const std::filesystem::path& file, std::uintmax_t maximumBytes = 64u << 20);

// Writes atomically (see AtomicFile), indented, with a newline at the end.
void writeJsonFile(const std::filesystem::path& file, const Json& json);

} // namespace histosynth
