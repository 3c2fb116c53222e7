// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/pipelines/denoising_loop.h"

namespace histosynth {

torch::Tensor denoisingLoop(const torch::Tensor& start, Sampler& sampler, Denoiser& denoiser, StepNoise& noise,
                            RunControl& control, const std::function<void(std::int64_t)>& stepDone)
{
    auto x = start;
    for (std::int64_t step = 0; step < sampler.stepCount(); ++step) {
        control.checkpoint();
        x = sampler.step(x, step, denoiser, noise);
        stepDone(step + 1);
    }
    return x;
}

} // namespace histosynth
