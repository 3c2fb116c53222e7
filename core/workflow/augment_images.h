// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

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
    std::int64_t images = 0; // of this run, all classes together
    bool wasDone = false;    // the same was asked for before: nothing was made anew
};

// Makes `count` new images for each class from its training crops, every crop equally often; the same seed, crops and
// recipe give the same bytes on any number of threads. `recipeChanges`: options of AugmentationRecipe (JSON, see its
// fields()) that differ from the preset. Classes without training crops are told by Notice
// "augment.class_without_crops" {class}. Throws InvalidOptions; Error (BadInput) "augment.no_crops"; (WrongUsage)
// "image.unknown_preset" {name, known}.
AugmentResult augmentImages(Project& project, const AugmentOptions& options, const Json& recipeChanges,
                            RunControl& control);

} // namespace histosynth
