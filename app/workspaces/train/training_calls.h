// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/options.h"
#include "core/project/project.h"
#include "core/workflow/plan_training.h"

namespace histosynth {

// The training of compact models as the window uses it: options are JSON, and no header of LibTorch comes along.

const std::vector<FieldInfo>& compactFields();
const Json& compactDefaults();
std::vector<OptionProblem> compactProblems(const Json& options);

// The options on which TrainingCost depends: equal text, equal cost.
std::string costKey(const Json& options, const TrainingSet& set);

// The options must have no problems for these three.
TrainingCost measureCompact(const Json& options, const TrainingSet& set, RunControl& control);
TrainingPlan planCompact(const Json& options, const TrainingSet& set, const TrainingCost& cost,
                         const MachineRoom& room);
std::int64_t stepsOf(const Json& options);

struct TrainedRun {
    RowId run = 0;
    std::int64_t steps = 0;
    std::optional<double> validation;
};

// As trainModel() and resumeTraining().
TrainedRun trainCompactModel(Project& project, const Json& options, RunControl& control);
TrainedRun resumeCompactModel(Project& project, RowId run, RunControl& control);

} // namespace histosynth
