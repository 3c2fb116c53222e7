// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/options.h"
#include "core/diffusion/models/device.h"
#include "core/diffusion/models/precision.h"

namespace histosynth {

// How images are drawn.
struct GenerationOptions {
    std::int64_t count = 16;
    std::string sampler = "euler_a";  // a name of samplers(); its fresh noise washes out what a small network leaves
    std::string schedule = "uniform"; // a name of schedulers()
    std::int64_t steps = 20;
    double guidance = 1.5; // more makes classes clearer and images more alike
    std::int64_t seed = 0; // of the first image; image k has seed + k
    double eta = 1.0;      // Euler a, DDPM
    double etaDdim = 0.0;
    std::int64_t batch = 16; // images on their way at once
    Precision precision = Precision::Auto;
    ComputeDevice device = ComputeDevice::Auto;
    std::int64_t threads = 0; // 0: as many as LibTorch takes

    static const FieldList<GenerationOptions>& fields();
};

// Problems of each option, and a seed from which `count` images do not have seeds of their own.
std::vector<OptionProblem> check(const GenerationOptions& options);

} // namespace histosynth
