// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace histosynth {

// Where labels of one height, one under another in a column, come to stand: each as near to its wanted centre as the
// others let it, none overlapping, all within top..bottom (y grows downwards). A label that would end up more than
// `farthest` from where it belongs, or finds no room, is left out.
std::vector<std::optional<double>> placeLabels(std::span<const double> wanted, double height, double top, double bottom,
                                               double farthest);

} // namespace histosynth
