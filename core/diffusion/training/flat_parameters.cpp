// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/flat_parameters.h"

#include <ATen/ops/zeros.h>
#include <ATen/ops/zeros_like.h>
#include <torch/csrc/autograd/grad_mode.h>

namespace histosynth {

namespace {

// In elements: 64 bytes of bfloat16, so that kernels meet the same alignment in every run.
constexpr std::int64_t alignment = 32;

// The weights of convolutions lie channels last, as the blocks compute: [out, in, h, w] with `in` running fastest.
at::Tensor part(const at::Tensor& flat, std::int64_t offset, const at::Tensor& shaped)
{
    const auto numbers = flat.narrow(0, offset, shaped.numel());
    if (shaped.dim() != 4)
        return numbers.view(shaped.sizes());
    return numbers.view({shaped.size(0), shaped.size(2), shaped.size(3), shaped.size(1)}).permute({0, 3, 1, 2});
}

} // namespace

FlatParameters::FlatParameters(const std::vector<NamedTensor>& parameters, at::ScalarType workingType)
{
    const torch::NoGradGuard noGrad;
    std::int64_t total = 0;
    for (const auto& [name, parameter] : parameters) {
        m_parts.push_back({name, parameter, total});
        total += (parameter.numel() + alignment - 1) / alignment * alignment;
    }
    const auto floats = at::TensorOptions(at::kFloat).device(parameters.front().tensor.device());
    m_weights = at::zeros({total}, floats);
    m_gradient = at::zeros({total}, floats);
    m_working = at::zeros({total}, floats.dtype(workingType));
    for (auto& [name, parameter, offset] : m_parts) {
        part(m_weights, offset, parameter).copy_(parameter);
        parameter.set_data(part(m_working, offset, parameter));
    }
    publish();
}

at::Tensor FlatParameters::zeros() const
{
    return at::zeros_like(m_weights);
}

void FlatParameters::clearGradient()
{
    m_gradient.zero_();
}

void FlatParameters::collectGradients(double scale)
{
    const torch::NoGradGuard noGrad;
    for (auto& [name, parameter, offset] : m_parts) {
        if (!parameter.grad().defined())
            continue;
        part(m_gradient, offset, parameter).add_(parameter.grad(), scale);
        parameter.mutable_grad().reset();
    }
}

void FlatParameters::publish()
{
    publish(m_weights);
}

void FlatParameters::publish(const at::Tensor& weights)
{
    const torch::NoGradGuard noGrad;
    m_working.copy_(weights);
}

std::vector<NamedTensor> FlatParameters::named(const at::Tensor& flat) const
{
    std::vector<NamedTensor> named;
    for (const auto& [name, parameter, offset] : m_parts)
        named.push_back({name, part(flat, offset, parameter)});
    return named;
}

} // namespace histosynth
