// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/options.h"
#include "core/image/sampling_map.h"
#include "core/image/seeded_random.h"

namespace histosynth {

// Turns by 90, 180 or 270 degrees. A slide has no upside, so all are as true as the original.
struct QuarterTurnOptions {
    bool enabled = false;
    double probability = 0.75; // the four directions are equally likely at 0.75

    static const FieldList<QuarterTurnOptions>& fields();
};

struct FlipOptions {
    bool enabled = false;
    double probability = 0.5;

    static const FieldList<FlipOptions>& fields();
};

// Appends one, two or three quarter turns, equally likely; returns {"degrees"}, counter-clockwise.
Json appendQuarterTurn(SamplingMap& map, const QuarterTurnOptions& options, SeededRandom& random);

// Append a mirror image left to right, or top to bottom; return {}.
Json appendFlipHorizontal(SamplingMap& map, const FlipOptions& options, SeededRandom& random);
Json appendFlipVertical(SamplingMap& map, const FlipOptions& options, SeededRandom& random);

} // namespace histosynth
