// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/parity/kind.h"

namespace histosynth::parity {

const std::vector<Kind>& kinds()
{
    static const std::vector<Kind> all = {
        {"frechet", runFrechet}, {"noise", runNoise},       {"safetensors_bad", runBadSafetensors},
        {"sampler", runSampler}, {"schedule", runSchedule}, {"unet", runUNet},
    };
    return all;
}

} // namespace histosynth::parity
