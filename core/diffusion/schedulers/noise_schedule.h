// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/base/options.h"

namespace histosynth {

// How fast data turns into noise over the training timesteps.
enum class BetaSchedule {
    Linear,       // Ho et al. 2020 (DDPM), section 4
    ScaledLinear, // linear in sqrt(beta): Stable Diffusion's
    Cosine,       // Nichol and Dhariwal 2021, eq. 17; neither start nor end is used
};

// What a network was trained to tell about x_t = sqrt(alpha) clean + sqrt(1 - alpha) noise.
enum class PredictionType {
    Epsilon, // noise
    V,       // sqrt(alpha) noise - sqrt(1 - alpha) clean (Salimans and Ho 2022)
    Sample,  // clean
};

// Words for choice(): "epsilon", "v", "sample".
const std::vector<std::pair<std::string, PredictionType>>& predictionTypeNames();

struct NoiseScheduleOptions {
    BetaSchedule schedule = BetaSchedule::ScaledLinear;
    double betaStart = 0.00085;
    double betaEnd = 0.012;
    std::int64_t timesteps = 1000;
    bool rescaleZeroSnr = false;

    static const FieldList<NoiseScheduleOptions>& fields();
};

// A noisy image taken apart, each [B, C, H, W].
struct CleanAndNoise {
    torch::Tensor clean;
    torch::Tensor noise;
};

// Takes a network's `output` for `noisy` apart; all three are [B, C, H, W] and `alpha` is the cumulative alpha of the
// level that `noisy` is at. The parts satisfy noisy = sqrt(alpha) clean + sqrt(1 - alpha) noise.
CleanAndNoise splitPrediction(PredictionType type, const torch::Tensor& output, const torch::Tensor& noisy,
                              double alpha);

// The noise levels that a model was trained on, one per timestep 0 (faint) .. count - 1 (nearly only noise), shared by
// training and sampling:
//     x_t = sqrt(alpha_t) clean + sqrt(1 - alpha_t) noise       variance preserving, what networks see
//     x_t / sqrt(alpha_t) = clean + sigma_t noise               sigma_t = sqrt((1 - alpha_t) / alpha_t)
// Immutable, so that it may be used from any thread.
class NoiseSchedule {
public:
    // The options must have passed check(); throws Error (Internal) "schedulers.bad_noise_schedule" otherwise.
    explicit NoiseSchedule(const NoiseScheduleOptions& options = {});

    const NoiseScheduleOptions& options() const { return m_options; }
    std::int64_t count() const { return m_options.timesteps; }

    // Made in double precision.
    const std::vector<double>& betas() const { return m_betas; }
    // Products of (1 - beta) in double precision, rounded to single as Stable Diffusion keeps them; falling.
    const std::vector<double>& alphasCumprod() const { return m_alphasCumprod; }
    // Rising. Where alpha is 0 (zero terminal SNR) sigma is that of alpha = 2^-24 or a quarter of the alpha before, so
    // that it stays finite.
    const std::vector<double>& sigmas() const { return m_sigmas; }
    double sigmaMin() const { return m_sigmas.front(); }
    double sigmaMax() const { return m_sigmas.back(); }

    // The sigma at a timestep that need not be whole: linear in log(sigma) in between, clamped to 0 .. count - 1.
    double sigmaOfTimestep(double timestep) const;
    // Its inverse, not rounded, clamped to 0 .. count - 1.
    double timestepOfSigma(double sigma) const;

    // x at `timesteps` [B] int64. `clean` and `noise` are [B, C, H, W] of one floating type and device; so is the
    // result.
    torch::Tensor addNoise(const torch::Tensor& clean, const torch::Tensor& noise,
                           const torch::Tensor& timesteps) const;

    // What a network of this type should answer for addNoise(clean, noise, timesteps).
    torch::Tensor target(PredictionType type, const torch::Tensor& clean, const torch::Tensor& noise,
                         const torch::Tensor& timesteps) const;

    // Signal-to-noise ratio alpha / (1 - alpha) at `timesteps` [B] int64, float32 [B] on their device.
    torch::Tensor signalToNoise(const torch::Tensor& timesteps) const;

private:
    torch::Tensor alphasAt(const torch::Tensor& timesteps, const torch::Tensor& like) const;

    NoiseScheduleOptions m_options;
    std::vector<double> m_betas;
    std::vector<double> m_alphasCumprod;
    std::vector<double> m_sigmas;
    std::vector<double> m_logSigmas;
    torch::Tensor m_alphas; // m_alphasCumprod as float64 [count] on the CPU
};

} // namespace histosynth
