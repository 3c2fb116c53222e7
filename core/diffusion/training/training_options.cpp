// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/training_options.h"

namespace histosynth {

std::vector<OptionProblem> crossCheck(const TrainingOptions& options)
{
    std::vector<OptionProblem> problems;
    if (options.learningRate <= 0)
        problems.push_back({"learning_rate", "training.nothing_learned", {}});
    return problems;
}

} // namespace histosynth
