// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <string>
#include <vector>

#include "core/base/options.h"

namespace histosynth {

// What can be tuned of an operation: one option, or two that are the ends of a range.
struct RecipeParameter {
    FieldInfo info;          // of the option, or of the range's lower end
    std::string upper;       // the option that is the upper end; empty: one option
    bool isMirrored = false; // the lower end is kept as how far it lies below zero: "15° to the left"
    double minimum = 0.0;    // of the slider, which grows where values lie beyond
    double maximum = 1.0;
    QString title;
    QString help;
};

// One line of a recipe.
struct RecipeOperation {
    std::string name; // also of the option that switches it on
    QString title;
    QString help;
    std::string probability; // the option
    std::vector<RecipeParameter> parameters;
};

} // namespace histosynth
