// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "core/diffusion/samplers/denoiser.h"
#include "tests/parity/fixture.h"

namespace histosynth::parity {

// A denoiser that remembers the level of each call: sigma, or the timestep in the form `split`.
class WatchedDenoiser : public Denoiser {
public:
    explicit WatchedDenoiser(std::unique_ptr<Denoiser> inner) : m_inner(std::move(inner)) {}

    torch::Tensor denoise(const torch::Tensor& x, double sigma) override;
    CleanAndNoise split(const torch::Tensor& x, double timestep, double alpha) override;

    const std::vector<double>& calls() const { return m_calls; }

private:
    std::unique_ptr<Denoiser> m_inner;
    std::vector<double> m_calls;
};

// The formula of settings.denoiser in the form settings.denoiser_form: `denoised` (the formula itself), `epsilon` (as a
// network in our NetworkDenoiser) or `lcm` (as a network in the web UI's LCM wrapper). Throws Skip for others.
WatchedDenoiser formulaDenoiser(const Fixture& fixture);

// The formula as a network that answers `type`, in our NetworkDenoiser.
WatchedDenoiser formulaNetwork(const Fixture& fixture, PredictionType type);

} // namespace histosynth::parity
