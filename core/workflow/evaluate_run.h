// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/diffusion/pipelines/generation_options.h"
#include "core/metrics/distance_estimate.h"
#include "core/project/project.h"

namespace histosynth {

struct EvaluateOptions {
    std::int64_t run = 0;        // a training run; 0: the last
    std::int64_t checkpoint = 0; // a step of it; 0: all that are kept
    std::int64_t count = 64;     // images per class and training checkpoint
    std::string sampler = "ddim";
    std::string schedule = "uniform";
    std::int64_t steps = 25;
    double guidance = 2.0;
    std::int64_t seed = 1000;

    static const FieldList<EvaluateOptions>& fields();
};

// How well one training checkpoint draws one class.
struct ClassMeasure {
    std::string className;
    std::int64_t step = 0;
    DistanceEstimate distance; // "Fréchet texture distance" to the real test crops of the class
    std::optional<double>
        baseline; // of real training crops to real test crops, at the same sizes where there are so many
    std::int64_t baselineCount = 0;   // training crops that the baseline was taken from
    std::int64_t suspectedCopies = 0; // images that resemble a training crop more than new real ones do
    double nearestRatio = 0.0; // median of the distance to the nearest training crop, 1 = as far as a new real image
};

// The mean texture distance of synthetic images of one class to real test crops of each class, at equal sizes.
struct ClassComparison {
    std::string syntheticClass;
    std::vector<double> toReal; // in the order of EvaluateResult::classNames
};

struct EvaluateResult {
    RowId run = 0;
    RowId trainingRun = 0;
    std::vector<std::string> classNames;
    std::vector<ClassMeasure> measures;      // by step, then class
    std::optional<std::int64_t> bestStep;    // least mean distance over the classes
    std::vector<ClassComparison> comparison; // of the best step; empty with fewer than two classes
    std::int64_t comparisonRows = 0;         // images in each set of the comparison
};

// Draws `count` images per class and training checkpoint with fixed seeds (kept under the run, never exported) and
// measures them against the real test crops; looks for the nearest training crop of each, and of all images for export
// that the training's models have drawn. All numbers are in the project's metrics. A test set that is small is told by
// Notice "evaluate.small_test_set" {class, count}, a class without one "evaluate.no_test_images" {class}. Throws
// InvalidOptions; Error (BadInput) "evaluate.no_test_set", and as trainedModel() says.
EvaluateResult evaluateRun(Project& project, const EvaluateOptions& options, RunControl& control);

} // namespace histosynth
