// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/workflow/augment_images.h"

namespace histosynth {

// One image of a request.
struct AugmentTask {
    Crop crop;
    std::uint64_t seed = 0;
    RowId maker = 0; // the run that has made it already; 0: it is to be made
};

// What a request means for one class.
struct ClassAugmentTasks {
    ImageClass imageClass;
    std::vector<Crop> crops;    // to make images of
    std::int64_t augmented = 0; // training images made of crops that the project has of this class, by any recipe
    std::vector<AugmentTask> tasks;
};

// For each class, in order, what the request asks for. Image i of a class is the same however many are asked for; in a
// request to balance as many are taken from the beginning as are missing. `recipe`: the whole recipe, see recipeJson().
// `withUndealt`: crops that are in no split yet count as training crops.
std::vector<ClassAugmentTasks> augmentTasks(Project& project, const AugmentOptions& options, const Json& recipe,
                                            bool withUndealt);

} // namespace histosynth
