// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/parity/formula_denoiser.h"

#include <algorithm>
#include <cmath>

#include "core/diffusion/schedulers/timestep_grid.h"
#include "tests/parity/kind.h"
#include "tests/parity/noise_levels.h"

namespace histosynth::parity {

namespace {

using Formula = std::function<torch::Tensor(const torch::Tensor& x, double sigma)>;

// The exact mean of clean data given x = clean + sigma * noise.
Formula formulaOf(const Fixture& fixture)
{
    const auto& stated = fixture.settings().at("denoiser");
    const auto name = stated.at("name").get<std::string>();
    if (name == "two_point") {
        return [a = stated.at("a").get<double>()](const torch::Tensor& x, double sigma) {
            return a * (a / (sigma * sigma) * x).tanh();
        };
    }
    if (name == "gaussian") {
        const auto mean = stated.at("mean").get<double>();
        const auto std = stated.at("std").get<double>();
        return [mean, std](const torch::Tensor& x, double sigma) {
            return mean + std * std / (std * std + sigma * sigma) * (x - mean);
        };
    }
    throw Skip("denoiser " + name);
}

// Cumulative alpha, linear in its logarithm between whole timesteps.
double alphaAt(const NoiseSchedule& noiseSchedule, double timestep)
{
    const auto& alphas = noiseSchedule.alphasCumprod();
    const auto index = [&alphas](double t) {
        return static_cast<std::size_t>(std::clamp(t, 0.0, static_cast<double>(alphas.size() - 1)));
    };
    const double low = std::log(alphas[index(std::floor(timestep))]);
    const double high = std::log(alphas[index(std::ceil(timestep))]);
    return std::exp(std::lerp(low, high, timestep - std::floor(timestep)));
}

PredictionNetwork networkOf(const Fixture& fixture, PredictionType type)
{
    return [formula = formulaOf(fixture), noiseSchedule = noiseScheduleOf(fixture),
            type](const torch::Tensor& x, double timestep) -> torch::Tensor {
        const double alpha = alphaAt(noiseSchedule, timestep);
        const double signal = std::sqrt(alpha);
        const double spread = std::sqrt(1 - alpha);
        const auto clean = formula(x / signal, spread / signal);
        if (type == PredictionType::Sample)
            return clean;
        const auto noise = (x - signal * clean) / spread;
        return type == PredictionType::Epsilon ? noise : signal * noise - spread * clean;
    };
}

// For samplers that never ask for `split`.
class SigmaOnly : public Denoiser {
public:
    explicit SigmaOnly(Formula formula) : m_formula(std::move(formula)) {}

    torch::Tensor denoise(const torch::Tensor& x, double sigma) override { return m_formula(x, sigma); }
    CleanAndNoise split(const torch::Tensor& /*x*/, double /*timestep*/, double /*alpha*/) override
    {
        throw Skip("timestep sampler with a denoiser of sigma");
    }

private:
    Formula m_formula;
};

// The web UI's wrapper of latent consistency models: only some of the timesteps, and a skip connection by timestep.
Formula lcmWrapper(const Fixture& fixture)
{
    return [network = networkOf(fixture, PredictionType::Epsilon),
            grid = TimestepGrid::lcm(noiseScheduleOf(fixture))](const torch::Tensor& x, double sigma) {
        constexpr double dataVariance = 0.25;
        constexpr double timestepScale = 10;
        const auto timestep = static_cast<double>(grid.nearestTimestep(sigma));
        const double scaled = timestepScale * timestep;
        const auto clean = x - sigma * network(x / std::sqrt(sigma * sigma + 1), timestep);
        const double total = scaled * scaled + dataVariance;
        return dataVariance / total * x + scaled / std::sqrt(total) * clean;
    };
}

} // namespace

torch::Tensor WatchedDenoiser::denoise(const torch::Tensor& x, double sigma)
{
    m_calls.push_back(sigma);
    return m_inner->denoise(x, sigma);
}

CleanAndNoise WatchedDenoiser::split(const torch::Tensor& x, double timestep, double alpha)
{
    m_calls.push_back(timestep);
    return m_inner->split(x, timestep, alpha);
}

WatchedDenoiser formulaDenoiser(const Fixture& fixture)
{
    const auto form = fixture.setting("denoiser_form", "denoised");
    if (form == "denoised")
        return WatchedDenoiser(std::make_unique<SigmaOnly>(formulaOf(fixture)));
    if (form == "epsilon")
        return formulaNetwork(fixture, PredictionType::Epsilon);
    if (form == "lcm")
        return WatchedDenoiser(std::make_unique<SigmaOnly>(lcmWrapper(fixture)));
    throw Skip("denoiser form " + form);
}

WatchedDenoiser formulaNetwork(const Fixture& fixture, PredictionType type)
{
    return WatchedDenoiser(std::make_unique<NetworkDenoiser>(networkOf(fixture, type), noiseScheduleOf(fixture), type));
}

} // namespace histosynth::parity
