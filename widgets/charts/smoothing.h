// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace histosynth {

// Exponential moving average without the pull of its start (the bias correction of Adam: Kingma and Ba 2015, algorithm
// 1): the first value is itself. NaN and infinities are passed by: they give NaN and leave the average as it was.
class ExponentialSmoother {
public:
    // `weight` of the past, 0 <= weight < 1 (clamped).
    explicit ExponentialSmoother(double weight = 0.0);

    double add(double value);

private:
    double m_weight;
    double m_sum = 0.0;
    double m_remaining = 1.0; // weight to the power of the values so far
};

} // namespace histosynth
