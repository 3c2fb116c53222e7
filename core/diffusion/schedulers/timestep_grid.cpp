// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/schedulers/timestep_grid.h"

#include <algorithm>
#include <cmath>

namespace histosynth {

TimestepGrid::TimestepGrid(const NoiseSchedule& noiseSchedule, std::int64_t stride, std::int64_t count)
    : m_stride(stride)
{
    const auto last = noiseSchedule.count() - 1;
    m_first = last - stride * (std::clamp<std::int64_t>(count, 1, last / stride + 1) - 1);
    for (auto timestep = m_first; timestep <= last; timestep += stride)
        m_sigmas.push_back(noiseSchedule.sigmas()[static_cast<std::size_t>(timestep)]);
}

TimestepGrid TimestepGrid::whole(const NoiseSchedule& noiseSchedule)
{
    return {noiseSchedule, 1, noiseSchedule.count()};
}

TimestepGrid TimestepGrid::lcm(const NoiseSchedule& noiseSchedule)
{
    constexpr std::int64_t count = 50;
    return {noiseSchedule, std::max<std::int64_t>(noiseSchedule.count() / count, 1), count};
}

std::int64_t TimestepGrid::nearestTimestep(double sigma) const
{
    const auto distance = [sigma](double level) { return std::abs(std::log(level / sigma)); };
    const auto nearest = std::ranges::min_element(m_sigmas, {}, distance);
    return m_first + m_stride * (nearest - m_sigmas.begin());
}

double TimestepGrid::sigmaOfTimestep(double timestep) const
{
    const double position = std::clamp((timestep - static_cast<double>(m_first)) / static_cast<double>(m_stride), 0.0,
                                       static_cast<double>(m_sigmas.size() - 1));
    const auto below = static_cast<std::size_t>(position);
    const auto above = std::min(below + 1, m_sigmas.size() - 1);
    return std::exp(
        std::lerp(std::log(m_sigmas[below]), std::log(m_sigmas[above]), position - static_cast<double>(below)));
}

} // namespace histosynth
