// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/smoothing.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace histosynth {

ExponentialSmoother::ExponentialSmoother(double weight) : m_weight(std::clamp(weight, 0.0, 0.99999)) {}

double ExponentialSmoother::add(double value)
{
    if (!std::isfinite(value))
        return std::numeric_limits<double>::quiet_NaN();
    m_sum = m_weight * m_sum + (1.0 - m_weight) * value;
    m_remaining *= m_weight;
    return m_sum / (1.0 - m_remaining);
}

} // namespace histosynth
