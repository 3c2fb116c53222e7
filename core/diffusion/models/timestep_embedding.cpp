// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/timestep_embedding.h"

#include <cmath>

namespace histosynth {

torch::Tensor timestepSinusoids(const torch::Tensor& timesteps, std::int64_t channels, bool flipSinToCos, double shift)
{
    const auto half = channels / 2;
    const double period = 10000.0;
    const auto exponent = at::arange(half, timesteps.options().dtype(at::kFloat)) * -std::log(period);
    const auto frequencies = at::exp(exponent / (static_cast<double>(half) - shift));
    const auto angles = timesteps.to(at::kFloat).unsqueeze(1) * frequencies.unsqueeze(0);
    const auto sines = at::sin(angles);
    const auto cosines = at::cos(angles);
    return flipSinToCos ? at::cat({cosines, sines}, 1) : at::cat({sines, cosines}, 1);
}

TimestepEmbeddingImpl::TimestepEmbeddingImpl(std::int64_t in, std::int64_t out)
    : m_first(register_module("linear_1", torch::nn::Linear(in, out))),
      m_second(register_module("linear_2", torch::nn::Linear(out, out)))
{
}

torch::Tensor TimestepEmbeddingImpl::forward(const torch::Tensor& sinusoids)
{
    return m_second(at::silu(m_first(sinusoids)));
}

} // namespace histosynth
