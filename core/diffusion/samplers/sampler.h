// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/options.h"
#include "core/diffusion/samplers/denoiser.h"
#include "core/diffusion/samplers/noise_source.h"
#include "core/diffusion/schedulers/timesteps.h"

namespace histosynth {

// The variance of DDPM's noise: Ho et al. 2020, section 3.2.
enum class DdpmVariance {
    FixedSmall, // of the posterior, (1 - alpha_next) / (1 - alpha) beta
    FixedLarge, // beta
};

// The options of all samplers; each takes what concerns it.
struct SamplerOptions {
    std::string sampler = "ddim"; // a name of samplers()
    double eta = 1.0;             // Euler a: how much of a step's noise is drawn anew
    double etaDdim = 0.0;         // DDIM: the same; 0 is deterministic, 1 is DDPM
    double churn = 0.0;           // Euler, Heun: Karras et al. 2022, algorithm 2, S_churn ...
    double churnMin = 0.0;        // ... S_tmin ...
    double churnMax = 0.0;        // ... S_tmax, 0: no limit ...
    double noiseScale = 1.0;      // ... S_noise; also Euler a
    bool clipSample = false;      // DDIM, DDPM: clamp the clean estimate to -clipRange .. clipRange
    double clipRange = 1.0;
    DdpmVariance variance = DdpmVariance::FixedSmall;

    static const FieldList<SamplerOptions>& fields();
};

// A solver: how one step from a noise level to the next is taken. One object serves one run of one batch. It starts
// with start(), and then takes step 0 .. stepCount() - 1 in this order:
//
//     auto x = sampler->start(noise.next());
//     for (std::int64_t i = 0; i < sampler->stepCount(); ++i) {
//         control.checkpoint();
//         x = sampler->step(x, i, denoiser, noise);
//     }
//
// A step changes nothing but its result and, at its very end, the sampler's own memory: one that threw leaves both as
// they were. x is [B, C, H, W] and keeps its type and device; after the last step it is the image.
class Sampler {
public:
    Sampler() = default;
    Sampler(const Sampler&) = delete;
    Sampler& operator=(const Sampler&) = delete;
    virtual ~Sampler() = default;

    virtual std::int64_t stepCount() const = 0;

    // x at the first level from standard normal `noise` [B, C, H, W].
    virtual torch::Tensor start(const torch::Tensor& noise) const = 0;

    // The same for image to image: `clean` [B, C, H, W] made noisy.
    virtual torch::Tensor start(const torch::Tensor& noise, const torch::Tensor& clean) const = 0;

    virtual torch::Tensor step(const torch::Tensor& x, std::int64_t index, Denoiser& denoiser, StepNoise& noise) = 0;
};

// One named sampler.
struct SamplerInfo {
    std::string name;            // "euler_a": command line, saved settings
    std::string label;           // "Euler a": as the web UI writes it in its images
    std::string defaultSchedule; // a name of schedulers()
    int callsPerStep;            // of the denoiser, but for the last step; the web UI's second-order samplers have 2
    bool stochastic;             // the result depends on step noise even at its default options
    std::function<std::unique_ptr<Sampler>(const SamplerOptions&, const std::vector<double>& sigmas,
                                           const NoiseSchedule&)>
        make;
};

// All of them, in the order in which a list shows them.
const std::vector<SamplerInfo>& samplers();
std::vector<std::string> samplerNames();

// By name or label. Throws Error (WrongUsage) "samplers.unknown_sampler" {name, known}.
const SamplerInfo& samplerNamed(const std::string& name);

// The sampler that the options name, along falling `sigmas` (see makeSigmas(); at least two). DDIM and DDPM take the
// same levels as timesteps, see timestepSteps().
std::unique_ptr<Sampler> makeSampler(const SamplerOptions& options, const std::vector<double>& sigmas,
                                     const NoiseSchedule& noiseSchedule);

} // namespace histosynth
