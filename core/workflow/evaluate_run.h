// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/metrics/distance_estimate.h"
#include "core/project/project.h"
#include "core/workflow/evaluate_options.h"
#include "core/workflow/suspected_copy.h"

namespace histosynth {

// How well one training checkpoint draws one class.
struct ClassMeasure {
    std::string className;
    std::int64_t step = 0;
    DistanceEstimate distance; // "Fréchet texture distance" to the real test crops of the class
    // Of real training crops in place of the synthetic images, as many where there are so many: mean over random
    // choices.
    std::optional<double> baseline;
    std::int64_t baselineCount = 0;   // training crops in each choice
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
    std::vector<ClassMeasure> measures; // by step, then class
    // The best by validation loss, with which `generate` draws, or the one that was asked for. Never chosen by the test
    // images: these are here to judge it.
    std::int64_t bestStep = 0;
    std::vector<ClassComparison> comparison; // of the best step; empty with fewer than two classes
    std::int64_t comparisonRows = 0;         // images in each set of the comparison
    std::vector<SuspectedCopy> suspects;     // among the images drawn here and those for export, worst first
};

// Draws `count` images per class and training checkpoint with fixed seeds (kept under the run, never exported) and
// measures them against the real test crops; looks for the nearest training crop of each, and of all images for export
// that the training's models have drawn. Tells Progress "evaluate" in images, over all of it. All numbers are in the
// project's metrics. The same evaluation again takes up the run of the first and its images; its metrics stay until the
// new ones are complete. A test set that is small is told by Notice "evaluate.small_test_set" {class, count}, a class
// without one "evaluate.no_test_images" {class}. Throws InvalidOptions; Error (BadInput) "evaluate.no_test_set", and as
// trainedModel() and CopySearch say.
EvaluateResult evaluateRun(Project& project, const EvaluateOptions& options, RunControl& control);

} // namespace histosynth
