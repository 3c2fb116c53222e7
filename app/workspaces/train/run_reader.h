// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/project/project.h"

namespace histosynth {

// One training as the Train workspace lists it.
struct TrainingRun {
    Run run;
    std::vector<std::string> classNames; // at its start
    std::int64_t steps = 0;              // that it was asked for
    std::int64_t stepsDone = 0;
    std::optional<double> bestValidation;
    std::vector<std::int64_t> checkpoints; // steps that are kept
    std::uint64_t bytes = 0;               // on the disk

    // Whether it can go on from where it came to an end.
    bool isResumable() const
    {
        return run.state == RunState::Stopped || run.state == RunState::Interrupted || run.state == RunState::Failed;
    }
};

// Newest first. Reads folders: on a worker.
std::vector<TrainingRun> readTrainingRuns(Project& project);

struct RunCurves {
    RowId run = 0;
    std::vector<TrainingStep> steps;
    std::vector<ValidationLoss> validations;
    std::vector<Preview> previews; // by step
};

RunCurves readRunCurves(Project& project, RowId run);

} // namespace histosynth
