// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/samplers/sampler_bases.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace histosynth {

namespace {

double sigmaOfAlpha(double alpha)
{
    return std::sqrt((1 - alpha) / alpha);
}

bool falls(const std::vector<double>& sigmas)
{
    return sigmas.size() >= 2 && std::ranges::adjacent_find(sigmas, std::ranges::less()) == sigmas.end() &&
           *(sigmas.end() - 2) > 0;
}

} // namespace

SigmaSampler::SigmaSampler(std::vector<double> sigmas) : m_sigmas(std::move(sigmas))
{
    if (!falls(m_sigmas))
        throw Error(ErrorKind::Internal, "samplers.bad_levels", {{"count", std::to_string(m_sigmas.size())}});
}

torch::Tensor SigmaSampler::start(const torch::Tensor& noise) const
{
    return noise * sigma(0);
}

torch::Tensor SigmaSampler::start(const torch::Tensor& noise, const torch::Tensor& clean) const
{
    return clean + noise * sigma(0);
}

TimestepSampler::TimestepSampler(std::vector<TimestepStep> steps) : m_steps(std::move(steps))
{
    const auto goesDown = [](const TimestepStep& step) { return step.alpha < 1 && step.alpha <= step.alphaNext; };
    if (m_steps.empty() || !std::ranges::all_of(m_steps, goesDown))
        throw Error(ErrorKind::Internal, "samplers.bad_levels", {{"count", std::to_string(m_steps.size())}});
}

torch::Tensor TimestepSampler::start(const torch::Tensor& noise) const
{
    return noise;
}

torch::Tensor TimestepSampler::start(const torch::Tensor& noise, const torch::Tensor& clean) const
{
    return std::sqrt(at(0).alpha) * clean + std::sqrt(1 - at(0).alpha) * noise;
}

torch::Tensor drawLike(const torch::Tensor& x, StepNoise& noise, double sigma, double sigmaNext)
{
    return noise.draw(sigma, sigmaNext).to(x.options());
}

torch::Tensor drawLike(const torch::Tensor& x, StepNoise& noise, const TimestepStep& step)
{
    return drawLike(x, noise, sigmaOfAlpha(step.alpha), sigmaOfAlpha(step.alphaNext));
}

} // namespace histosynth
