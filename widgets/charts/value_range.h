// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

#include "widgets/charts/axis_ticks.h"
#include "widgets/charts/chart_line.h"

namespace histosynth {

// First and last x of the visible lines; from 0 where they begin near it. Nothing without values.
std::optional<AxisRange> stepRange(std::span<const ChartLine> lines);

// What the left or right axis shows of the visible lines: all of their values, intervals and baselines, except that of
// loss lines (Faint, Solid) the highest tenth and the lowest hundredth are cut, on a linear axis, where they would
// flatten the rest: the burst of the first steps, single spikes. From 0 where the values come near it.
AxisRange valueRange(std::span<const ChartLine> lines, bool isOnRightAxis, bool isLogarithmic);

} // namespace histosynth
