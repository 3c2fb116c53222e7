// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/project/splits.h"

namespace histosynth {

// Counts the rows of a class in a view that has the columns class_id and split.
SplitCounts countBySplit(Database& database, const std::string& view, RowId classId);

} // namespace histosynth
