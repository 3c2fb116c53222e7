// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/schedulers/noise_schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace histosynth {

namespace {

std::vector<double> evenlySpaced(double first, double last, std::int64_t count)
{
    std::vector<double> values(static_cast<std::size_t>(count), first);
    for (std::size_t i = 1; i < values.size(); ++i)
        values[i] = first + (last - first) * static_cast<double>(i) / static_cast<double>(count - 1);
    return values;
}

// Nichol and Dhariwal 2021, eq. 17, with their s = 0.008 and largest beta 0.999.
std::vector<double> cosineBetas(std::int64_t count)
{
    const auto alpha = [count](std::size_t i) {
        const double time = static_cast<double>(i) / static_cast<double>(count);
        return std::pow(std::cos((time + 0.008) / 1.008 * std::numbers::pi / 2), 2);
    };
    std::vector<double> betas(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < betas.size(); ++i)
        betas[i] = std::min(1 - alpha(i + 1) / alpha(i), 0.999);
    return betas;
}

std::vector<double> plainBetas(const NoiseScheduleOptions& options)
{
    if (options.schedule == BetaSchedule::Cosine)
        return cosineBetas(options.timesteps);
    if (options.schedule == BetaSchedule::Linear)
        return evenlySpaced(options.betaStart, options.betaEnd, options.timesteps);
    auto betas = evenlySpaced(std::sqrt(options.betaStart), std::sqrt(options.betaEnd), options.timesteps);
    for (double& beta : betas)
        beta *= beta;
    return betas;
}

std::vector<double> cumulativeAlphas(const std::vector<double>& betas)
{
    std::vector<double> alphas;
    alphas.reserve(betas.size());
    double product = 1.0;
    for (const double beta : betas)
        alphas.push_back(product *= 1 - beta);
    return alphas;
}

// Lin et al. 2023, algorithm 1: shifts and scales sqrt(alpha) so that the last level holds no signal and the first is
// kept.
std::vector<double> rescaledToZeroSnr(const std::vector<double>& betas)
{
    auto alphas = cumulativeAlphas(betas);
    const double first = std::sqrt(alphas.front());
    const double last = std::sqrt(alphas.back());
    for (double& alpha : alphas)
        alpha = std::pow((std::sqrt(alpha) - last) * first / (first - last), 2);
    std::vector<double> rescaled(betas.size());
    for (std::size_t i = 0; i < rescaled.size(); ++i)
        rescaled[i] = 1 - (i == 0 ? alphas[0] : alphas[i] / alphas[i - 1]);
    return rescaled;
}

// The sigma of each level. One without any signal gets that of a very small alpha instead of infinity.
std::vector<double> sigmasOf(const std::vector<double>& alphas)
{
    constexpr double replacement = 0x1p-24;
    std::vector<double> sigmas;
    double before = 1.0;
    for (double alpha : alphas) {
        if (alpha == 0)
            alpha = std::min(replacement, before / 4);
        sigmas.push_back(std::sqrt((1 - alpha) / alpha));
        before = alpha;
    }
    return sigmas;
}

// The value between table[low] and table[low + 1], `position` counted in entries.
double interpolated(const std::vector<double>& table, double position)
{
    const double last = static_cast<double>(table.size() - 1);
    const double clamped = std::clamp(position, 0.0, last);
    const auto low = static_cast<std::size_t>(clamped);
    const auto high = std::min(low + 1, table.size() - 1);
    return std::lerp(table[low], table[high], clamped - static_cast<double>(low));
}

} // namespace

const std::vector<std::pair<std::string, PredictionType>>& predictionTypeNames()
{
    static const std::vector<std::pair<std::string, PredictionType>> names = {
        {"epsilon", PredictionType::Epsilon}, {"v", PredictionType::V}, {"sample", PredictionType::Sample}};
    return names;
}

const FieldList<NoiseScheduleOptions>& NoiseScheduleOptions::fields()
{
    using Options = NoiseScheduleOptions;
    static const FieldList<Options> list = {
        choice("noise_schedule", &Options::schedule,
               {{"linear", BetaSchedule::Linear},
                {"scaled_linear", BetaSchedule::ScaledLinear},
                {"cosine", BetaSchedule::Cosine}},
               "Noise schedule", "How fast images turn into noise over the training timesteps."),
        field("beta_start", &Options::betaStart, "First beta",
              "Noise added at the first timestep; the cosine schedule does not use it.")
            .range(1e-8, 0.5)
            .advanced(),
        field("beta_end", &Options::betaEnd, "Last beta",
              "Noise added at the last timestep; the cosine schedule does not use it.")
            .range(1e-8, 0.999)
            .advanced(),
        field("timesteps", &Options::timesteps, "Timesteps", "Number of noise levels that the network is trained on.")
            .range(2, 100000)
            .advanced(),
        field("rescale_zero_snr", &Options::rescaleZeroSnr, "Zero terminal SNR",
              "Rescale the schedule so that its last level holds no image at all; needs v prediction.")
            .advanced(),
    };
    return list;
}

CleanAndNoise splitPrediction(PredictionType type, const torch::Tensor& output, const torch::Tensor& noisy,
                              double alpha)
{
    const double signal = std::sqrt(alpha);
    const double noise = std::sqrt(1 - alpha);
    if (type == PredictionType::Epsilon)
        return {(noisy - noise * output) / signal, output};
    if (type == PredictionType::V)
        return {signal * noisy - noise * output, signal * output + noise * noisy};
    return {output, (noisy - signal * output) / noise};
}

NoiseSchedule::NoiseSchedule(const NoiseScheduleOptions& options) : m_options(options)
{
    if (!check(options).empty())
        throw Error(ErrorKind::Internal, "schedulers.bad_noise_schedule", {{"options", toJson(options).dump()}});
    m_betas = plainBetas(options);
    if (options.rescaleZeroSnr)
        m_betas = rescaledToZeroSnr(m_betas);
    for (const double alpha : cumulativeAlphas(m_betas))
        m_alphasCumprod.push_back(static_cast<float>(alpha));
    m_sigmas = sigmasOf(m_alphasCumprod);
    for (const double sigma : m_sigmas)
        m_logSigmas.push_back(std::log(sigma));
    m_alphas = torch::tensor(m_alphasCumprod, torch::kFloat64);
}

double NoiseSchedule::sigmaOfTimestep(double timestep) const
{
    return std::exp(interpolated(m_logSigmas, timestep));
}

double NoiseSchedule::timestepOfSigma(double sigma) const
{
    const double logSigma = std::log(sigma);
    if (logSigma <= m_logSigmas.front())
        return 0.0;
    const auto above = std::ranges::lower_bound(m_logSigmas, logSigma);
    if (above == m_logSigmas.end())
        return static_cast<double>(m_logSigmas.size() - 1);
    const double below = *(above - 1);
    return static_cast<double>(above - 1 - m_logSigmas.begin()) + (logSigma - below) / (*above - below);
}

torch::Tensor NoiseSchedule::alphasAt(const torch::Tensor& timesteps, const torch::Tensor& like) const
{
    std::vector<std::int64_t> shape(static_cast<std::size_t>(like.dim()), 1);
    shape.front() = timesteps.size(0);
    return m_alphas.index_select(0, timesteps.cpu()).view(shape);
}

torch::Tensor NoiseSchedule::addNoise(const torch::Tensor& clean, const torch::Tensor& noise,
                                      const torch::Tensor& timesteps) const
{
    const auto alpha = alphasAt(timesteps, clean);
    return alpha.sqrt().to(clean.options()) * clean + (1 - alpha).sqrt().to(clean.options()) * noise;
}

torch::Tensor NoiseSchedule::target(PredictionType type, const torch::Tensor& clean, const torch::Tensor& noise,
                                    const torch::Tensor& timesteps) const
{
    if (type == PredictionType::Epsilon)
        return noise;
    if (type == PredictionType::Sample)
        return clean;
    const auto alpha = alphasAt(timesteps, clean);
    return alpha.sqrt().to(clean.options()) * noise - (1 - alpha).sqrt().to(clean.options()) * clean;
}

torch::Tensor NoiseSchedule::signalToNoise(const torch::Tensor& timesteps) const
{
    const auto alpha = m_alphas.index_select(0, timesteps.cpu());
    return (alpha / (1 - alpha)).to(timesteps.device(), torch::kFloat32);
}

} // namespace histosynth
