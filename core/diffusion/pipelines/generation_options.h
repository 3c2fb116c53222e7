// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/options.h"
#include "core/diffusion/models/precision.h"

namespace histosynth {

// How images are drawn.
struct GenerationOptions {
    std::int64_t count = 16;
    std::string sampler = "ddim";     // a name of samplers()
    std::string schedule = "uniform"; // a name of schedulers()
    std::int64_t steps = 50;
    double guidance = 2.0;
    std::int64_t seed = 0; // of the first image; image k has seed + k
    double eta = 1.0;      // Euler a, DDPM
    double etaDdim = 0.0;
    std::int64_t batch = 16; // images on their way at once
    Precision precision = Precision::Auto;
    std::int64_t threads = 0; // 0: as many as LibTorch takes

    static const FieldList<GenerationOptions>& fields();
};

} // namespace histosynth
