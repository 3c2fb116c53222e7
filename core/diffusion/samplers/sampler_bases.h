// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/diffusion/samplers/sampler.h"

namespace histosynth {

// What the samplers share that work on x = clean + sigma * noise.
class SigmaSampler : public Sampler {
public:
    // Falling levels, at least two; only the last may be 0.
    explicit SigmaSampler(std::vector<double> sigmas);

    std::int64_t stepCount() const override { return static_cast<std::int64_t>(m_sigmas.size()) - 1; }
    torch::Tensor start(const torch::Tensor& noise) const override;
    torch::Tensor start(const torch::Tensor& noise, const torch::Tensor& clean) const override;

protected:
    double sigma(std::int64_t index) const { return m_sigmas.at(static_cast<std::size_t>(index)); }

private:
    std::vector<double> m_sigmas;
};

// What the samplers share that work on x = sqrt(alpha) clean + sqrt(1 - alpha) noise.
class TimestepSampler : public Sampler {
public:
    // At least one step.
    explicit TimestepSampler(std::vector<TimestepStep> steps);

    std::int64_t stepCount() const override { return static_cast<std::int64_t>(m_steps.size()); }
    // Pure noise: the first level is taken to hold no image.
    torch::Tensor start(const torch::Tensor& noise) const override;
    torch::Tensor start(const torch::Tensor& noise, const torch::Tensor& clean) const override;

protected:
    const TimestepStep& at(std::int64_t index) const { return m_steps.at(static_cast<std::size_t>(index)); }

private:
    std::vector<TimestepStep> m_steps;
};

// The next step noise with the type and on the device of x.
torch::Tensor drawLike(const torch::Tensor& x, StepNoise& noise, double sigma, double sigmaNext);
torch::Tensor drawLike(const torch::Tensor& x, StepNoise& noise, const TimestepStep& step);

} // namespace histosynth
