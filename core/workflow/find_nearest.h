// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/project/project.h"

namespace histosynth {

// Looks for the training crop that each of these synthetic images resembles most, and writes it into the project (see
// CopySearch). Images that have been searched before are left out. Returns how many may be copies. Throws as
// CopySearch.
std::int64_t findNearest(Project& project, const std::vector<SyntheticImage>& images, RunControl& control);

} // namespace histosynth
