// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace histosynth {

struct AdamWSettings {
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    double weightDecay = 0.01;
};

// AdamW (Loshchilov and Hutter 2019, algorithm 2) over one flat tensor, in one pass.
class AdamW {
public:
    AdamW(const AdamWSettings& settings, const at::Tensor& weights);

    // One step along `gradient`, both [total] float32; changes `weights` in place.
    void step(at::Tensor& weights, const at::Tensor& gradient, double learningRate);

    // The state, to be saved and to be filled in again.
    at::Tensor& firstMoment() { return m_firstMoment; }
    at::Tensor& secondMoment() { return m_secondMoment; }
    std::int64_t steps() const { return m_steps; }
    void setSteps(std::int64_t steps) { m_steps = steps; }

private:
    AdamWSettings m_settings;
    std::int64_t m_steps = 0;
    at::Tensor m_firstMoment;
    at::Tensor m_secondMoment;
};

// Shortens `gradient` to `longest` if it is longer; 0 never does. Returns its length before: not finite means that the
// gradient must not be used.
double clipGradient(at::Tensor& gradient, double longest);

} // namespace histosynth
