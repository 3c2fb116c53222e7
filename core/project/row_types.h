// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "core/base/split.h"

namespace histosynth {

class Database;

// The number of a row in its table; 0 while a row is not stored. Never used again after a row is deleted.
using RowId = std::int64_t;

// Now, as UTC in ISO 8601: "2026-11-21T13:22:24Z".
std::string utcNow();

} // namespace histosynth
