// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/options.h"
#include "core/project/project.h"

namespace histosynth {

struct AugmentOptions {
    std::int64_t count = 125; // per class: new images, or, to balance, training images in all
    std::string preset = "thesis";
    std::int64_t seed = 0;
    bool balance = false;

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

// The whole recipe of a request, see recipeJson(). Throws InvalidOptions as augmentImages() does.
Json augmentRecipe(const AugmentOptions& options, const Json& recipeChanges);

// What augmentImages() would do now.
struct AugmentForecast {
    struct Class {
        ImageClass imageClass;
        std::int64_t crops = 0;     // for training
        std::int64_t augmented = 0; // training images made of crops that are there, by any recipe
        std::int64_t images = 0;    // that would be made
        std::uint64_t bytes = 0;    // that they would take, about
    };
    std::vector<Class> classes;
    std::int64_t images = 0; // all classes together
    std::uint64_t bytes = 0;
    std::int64_t undealt = 0; // crops that no split was chosen for: counted as for training, which makes it a guess
};

// Writes nothing. Throws InvalidOptions.
AugmentForecast forecastAugmentation(Project& project, const AugmentOptions& options, const Json& recipeChanges);

// Makes `count` new images for each class from its training crops, every crop equally often; the same seed, crops and
// recipe give the same bytes on any number of threads. An image that is there already (the same crop, seed and recipe,
// by whichever run) is not made again; seeds belong to crops, so this holds after classes were renamed or images added.
// With `balance` each class gets as many as it lacks of `count` training images, real and augmented ones of any recipe
// counted together; a class that has more is told by Notice "augment.class_beyond_balance" {class, count, target}.
// `recipeChanges`: options of AugmentationRecipe that differ from the preset, and its order, see takeRecipe(). Classes
// without training crops are told by Notice "augment.class_without_crops" {class}. Throws InvalidOptions; Error
// (BadInput) "augment.no_crops".
AugmentResult augmentImages(Project& project, const AugmentOptions& options, const Json& recipeChanges,
                            RunControl& control);

} // namespace histosynth
