// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include "core/diffusion/samplers/denoiser.h"

namespace histosynth {

// Holds every estimate of the clean image to -1..1, which is all that pixels can be: guidance and a network's errors
// push beyond it, and the error would grow from step to step into glaring colours. The noise is what is left over, so
// that both parts together still make x.
class ClampedDenoiser : public Denoiser {
public:
    // `inner` must outlive this.
    explicit ClampedDenoiser(Denoiser& inner) : m_inner(inner) {}

    torch::Tensor denoise(const torch::Tensor& x, double sigma) override;
    CleanAndNoise split(const torch::Tensor& x, double timestep, double alpha) override;

private:
    Denoiser& m_inner;
};

} // namespace histosynth
