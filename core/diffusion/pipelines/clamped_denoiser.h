// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include "core/diffusion/models/colour_space.h"
#include "core/diffusion/samplers/denoiser.h"

namespace histosynth {

// Holds every estimate of the clean image to red, green and blue in -1..1, which is all that pixels can be: guidance and a network's errors
// push beyond it, and the error would grow from step to step into glaring colours. The noise is what is left over, so
// that both parts together still make x.
class ClampedDenoiser : public Denoiser {
public:
    // `inner`, which works in `colours`, must outlive this.
    ClampedDenoiser(Denoiser& inner, const ColourSpace& colours) : m_inner(inner), m_colours(colours) {}

    torch::Tensor denoise(const torch::Tensor& x, double sigma) override;
    CleanAndNoise split(const torch::Tensor& x, double timestep, double alpha) override;

private:
    torch::Tensor clamped(const torch::Tensor& clean) const;

    Denoiser& m_inner;
    ColourSpace m_colours;
};

} // namespace histosynth
