// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/augment/recipe_layout.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

#include "app/words/words.h"
#include "core/image/augmentation.h"

namespace histosynth {

namespace {

// Two options that are the ends of one range.
struct RangePair {
    const char* lower;
    const char* upper;
    const char* title;
    bool isMirrored;
    double minimum; // of the slider: what is of use, less than what is allowed
    double maximum;
};

constexpr RangePair pairs[] = {
    {"rotate_left", "rotate_right", QT_TRANSLATE_NOOP("RecipeLayout", "Angle"), true, -90.0, 90.0},
    {"zoom_minimum", "zoom_maximum", QT_TRANSLATE_NOOP("RecipeLayout", "Enlargement"), false, 1.0, 2.0},
    {"brightness_minimum", "brightness_maximum", QT_TRANSLATE_NOOP("RecipeLayout", "Factor"), false, 0.5, 1.5},
    {"contrast_minimum", "contrast_maximum", QT_TRANSLATE_NOOP("RecipeLayout", "Factor"), false, 0.5, 1.5},
};

QString layoutText(const char* english)
{
    return QCoreApplication::translate("RecipeLayout", english);
}

RecipeParameter parameterOf(const FieldInfo& info)
{
    RecipeParameter parameter;
    parameter.info = info;
    parameter.title = translated(info.label);
    parameter.help = translated(info.help);
    const auto pair = std::ranges::find(pairs, info.name, &RangePair::lower);
    if (pair == std::end(pairs))
        return parameter;
    parameter.upper = pair->upper;
    parameter.isMirrored = pair->isMirrored;
    parameter.minimum = pair->minimum;
    parameter.maximum = pair->maximum;
    parameter.title = layoutText(pair->title);
    if (pair->isMirrored) // the sides' own helps would each tell half of it
        parameter.help = layoutText(QT_TRANSLATE_NOOP("RecipeLayout", "Below 0 to the left, above 0 to the right."));
    return parameter;
}

bool isUpperEnd(const std::string& name)
{
    return std::ranges::find(pairs, name, &RangePair::upper) != std::end(pairs);
}

} // namespace

std::vector<RecipeOperation> recipeOperations()
{
    std::vector<RecipeOperation> operations;
    for (const auto& field : AugmentationRecipe::fields()) {
        const auto& info = field.info;
        if (std::ranges::find(augmentationOperations(), info.name) != augmentationOperations().end())
            operations.push_back({info.name, translated(info.label), translated(info.help), {}, {}});
        else if (info.name == operations.back().name + "_probability")
            operations.back().probability = info.name;
        else if (!isUpperEnd(info.name))
            operations.back().parameters.push_back(parameterOf(info));
    }
    return operations;
}

QList<RecipePreset> recipePresets()
{
    struct Words {
        const char* name;
        const char* title;
        const char* help;
    };
    static constexpr Words known[] = {
        {"none", QT_TRANSLATE_NOOP("RecipeLayout", "Empty"),
         QT_TRANSLATE_NOOP("RecipeLayout", "Nothing is switched on: for a recipe of your own.")},
        {"gentle", QT_TRANSLATE_NOOP("RecipeLayout", "Gentle"),
         QT_TRANSLATE_NOOP("RecipeLayout", "Quarter turns, flips, and a little of the rest: tissue keeps its look.")},
        {"thesis", QT_TRANSLATE_NOOP("RecipeLayout", "Thesis"),
         QT_TRANSLATE_NOOP("RecipeLayout", "Rotation up to 15°, zoom up to 1.2 and elastic distortion, each in 70 % of "
                                           "the images.")},
        {"full", QT_TRANSLATE_NOOP("RecipeLayout", "Everything"),
         QT_TRANSLATE_NOOP("RecipeLayout", "All operations, changes of stain and light among them.")},
    };
    QList<RecipePreset> presets;
    for (const auto& name : augmentationPresets()) {
        const auto words = std::ranges::find(known, name, &Words::name);
        const auto own = QString::fromStdString(name);
        const bool isKnown = words != std::end(known);
        presets.append({own, isKnown ? layoutText(words->title) : own, isKnown ? layoutText(words->help) : QString()});
    }
    return presets;
}

} // namespace histosynth
