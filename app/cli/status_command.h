// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/project/project.h"

namespace histosynth {

// What a project has of each class, as status shows it.
std::string classTable(const std::vector<ClassSummary>& summary);

} // namespace histosynth
