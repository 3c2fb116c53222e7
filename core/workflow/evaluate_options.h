// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diffusion/pipelines/generation_options.h"

namespace histosynth {

struct EvaluateOptions {
    std::int64_t run = 0;                              // a training run; 0: the last
    std::int64_t checkpoint = 0;                       // a step of it; 0: all that are kept
    std::int64_t count = 64;                           // images per class and training checkpoint
    std::string sampler = GenerationOptions().sampler; // and so on: what is measured is what is drawn
    std::string schedule = GenerationOptions().schedule;
    std::int64_t steps = GenerationOptions().steps;
    double guidance = GenerationOptions().guidance;
    std::int64_t seed = 1000;

    // How the images are drawn.
    GenerationOptions drawing() const;

    static const FieldList<EvaluateOptions>& fields();
};

// Problems of each option, and of the drawing that follows from them, all at once.
std::vector<OptionProblem> check(const EvaluateOptions& options);

} // namespace histosynth
