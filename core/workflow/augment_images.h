// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/options.h"
#include "core/project/project.h"

namespace histosynth {

struct AugmentOptions {
    std::int64_t count = 125; // new images per class
    std::string preset = "thesis";
    std::int64_t seed = 0;

    static const FieldList<AugmentOptions>& fields();
};

struct AugmentResult {
    RowId run = 0;
    std::int64_t images = 0;  // made by this run, all classes together
    std::int64_t earlier = 0; // asked for as well, and made by earlier runs: not made again
    bool wasDone = false;     // all was there: nothing was made; `run` made the last of it
};

// What is wrong with a request, all at once.
std::vector<OptionProblem> augmentProblems(const AugmentOptions& options, const Json& recipeChanges);

// Makes `count` new images for each class from its training crops, every crop equally often; the same seed, crops and
// recipe give the same bytes on any number of threads. An image that is there already (the same crop, seed and recipe,
// by whichever run) is not made again; seeds belong to crops, so this holds after classes were renamed or images added.
// `recipeChanges`: options of AugmentationRecipe (JSON, see its fields()) that differ from the preset. Classes without
// training crops are told by Notice "augment.class_without_crops" {class}. Throws InvalidOptions; Error (BadInput)
// "augment.no_crops".
AugmentResult augmentImages(Project& project, const AugmentOptions& options, const Json& recipeChanges,
                            RunControl& control);

} // namespace histosynth
