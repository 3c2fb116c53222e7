// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "widgets/workspaces/augment/augment_view.h"
#include "widgets/workspaces/augment/recipe_operation.h"

namespace histosynth {

// The operations of AugmentationRecipe as the view shows them, made from the recipe's fields; words in the user's
// language.
std::vector<RecipeOperation> recipeOperations();

// The presets, by name, with their titles.
QList<RecipePreset> recipePresets();

} // namespace histosynth
