// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace histosynth {

enum class LearningRateKind { Constant, Cosine };

// The learning rate of every step: a straight rise over `warmupSteps`, then either constant or half a cosine wave down
// to 0, which is reached one step after the last.
struct LearningRateSchedule {
    LearningRateKind kind = LearningRateKind::Cosine;
    double peak = 1e-3;
    std::int64_t warmupSteps = 0;
    std::int64_t steps = 1;

    // `step` is 0-based.
    double at(std::int64_t step) const;
};

} // namespace histosynth
