// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/adamw.h"

#include <ATen/ops/_fused_adamw.h>
#include <ATen/ops/full.h>
#include <ATen/ops/zeros_like.h>

#include <cmath>

namespace histosynth {

AdamW::AdamW(const AdamWSettings& settings, const at::Tensor& weights)
    : m_settings(settings), m_firstMoment(at::zeros_like(weights)), m_secondMoment(at::zeros_like(weights))
{
}

void AdamW::step(at::Tensor& weights, const at::Tensor& gradient, double learningRate)
{
    ++m_steps;
    constexpr bool amsgrad = false;
    constexpr bool maximize = false;
    at::_fused_adamw_({weights}, {gradient}, {m_firstMoment}, {m_secondMoment}, {},
                      {at::full({}, static_cast<double>(m_steps), weights.options())}, learningRate, m_settings.beta1,
                      m_settings.beta2, m_settings.weightDecay, m_settings.epsilon, amsgrad, maximize);
}

double clipGradient(at::Tensor& gradient, double longest)
{
    const double length = gradient.norm().item<double>();
    if (longest > 0 && std::isfinite(length) && length > longest)
        gradient.mul_(longest / length);
    return length;
}

} // namespace histosynth
