// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace histosynth {

// SHA-256 as 64 lower-case hexadecimal digits. Any thread.
std::string contentHash(std::string_view bytes);

struct FileContent {
    std::string hash;
    std::uint64_t size = 0;
};

// Reads the file once, in pieces. Throws Error (BadInput) "file.unreadable" {file, reason}.
FileContent contentOf(const std::filesystem::path& file);

} // namespace histosynth
