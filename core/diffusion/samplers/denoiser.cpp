// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/samplers/denoiser.h"

#include <cmath>
#include <utility>

namespace histosynth {

NetworkDenoiser::NetworkDenoiser(PredictionNetwork network, NoiseSchedule schedule, PredictionType type)
    : m_network(std::move(network)), m_schedule(std::move(schedule)), m_type(type)
{
}

torch::Tensor NetworkDenoiser::denoise(const torch::Tensor& x, double sigma)
{
    const double alpha = 1 / (1 + sigma * sigma);
    return split(x * std::sqrt(alpha), m_schedule.timestepOfSigma(sigma), alpha).clean;
}

CleanAndNoise NetworkDenoiser::split(const torch::Tensor& x, double timestep, double alpha)
{
    return splitPrediction(m_type, m_network(x, timestep), x, alpha);
}

} // namespace histosynth
