// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace histosynth {

// Main memory that this program takes now, in bytes; nothing where the system does not tell. Any thread.
std::optional<std::int64_t> memoryTaken();

// Main memory that programs can still take without others being swapped out.
std::optional<std::int64_t> memoryAvailable();

} // namespace histosynth
