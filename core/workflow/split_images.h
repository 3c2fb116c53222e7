// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/options.h"
#include "core/project/project.h"

namespace histosynth {

struct SplitOptions {
    double train = 70.0;
    double validation = 15.0;
    double test = 15.0;
    std::int64_t seed = 0;
    bool keepAssigned = false;

    static const FieldList<SplitOptions>& fields();
};

// Deals the patients of the project into training, validation and test, each class by these shares. Refused with Error
// (BadInput) "split.already_used" {run} once a model was trained on the present split, which has seen the training
// images, unless patients that have a part keep it.
void splitImages(Project& project, const SplitOptions& options);

// Images of a class in each part.
struct ClassSplit {
    RowId classId = 0;
    SplitCounts now;
    SplitCounts then;
};

// What splitImages() would do, for each class in their order; nothing is changed. Fails as that does.
std::vector<ClassSplit> trySplit(Project& project, const SplitOptions& options);

// Splits with the default shares where that has not been done (Notice "split.done_by_default"), and deals out images
// that came in since by the shares in force (Notice "split.extended" {count}).
void ensureSplit(Project& project, RunControl& control);

} // namespace histosynth
