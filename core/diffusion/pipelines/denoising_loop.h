// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <functional>

#include "core/base/run_control.h"
#include "core/diffusion/samplers/noise_source.h"
#include "core/diffusion/samplers/sampler.h"

namespace histosynth {

// The one loop that all pipelines share: from `start` (see Sampler::start) to the image, asking the control before
// every step. `stepDone` is called with the number of steps done. Throws Stopped.
torch::Tensor denoisingLoop(const torch::Tensor& start, Sampler& sampler, Denoiser& denoiser, StepNoise& noise,
                            RunControl& control, const std::function<void(std::int64_t)>& stepDone);

} // namespace histosynth
