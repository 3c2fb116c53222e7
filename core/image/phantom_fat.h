// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/image/phantom_stroma.h"

namespace histosynth {

// Replaces about `part` of what lies away from the glands by fat cells: large, empty, pressed against each other.
void drawFat(PhantomCanvas& canvas, const std::vector<GlandSite>& glands, double part, const CellHabit& cells,
             SeededRandom& random);

} // namespace histosynth
