// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/augment/recipe_layout.h"

#include <doctest/doctest.h>

#include <set>

#include "app/workspaces/augment/operation_words.h"
#include "core/image/augmentation.h"

using namespace histosynth;

TEST_CASE("every option of a recipe has its place in the view, once")
{
    std::set<std::string> shown;
    std::set<std::string> titles;
    for (const auto& operation : recipeOperations()) {
        CHECK(titles.insert(operation.title.toStdString()).second); // two of one name cannot be told apart
        CHECK(shown.insert(operation.name).second);
        CHECK(shown.insert(operation.probability).second);
        for (const auto& parameter : operation.parameters) {
            CHECK(shown.insert(parameter.info.name).second);
            CHECK_FALSE(parameter.title.isEmpty());
            if (!parameter.upper.empty())
                CHECK(shown.insert(parameter.upper).second);
        }
    }
    std::set<std::string> all;
    for (const auto& field : AugmentationRecipe::fields())
        all.insert(field.info.name);
    CHECK(shown == all);
}

TEST_CASE("every preset has a title and says what it does")
{
    const auto presets = recipePresets();
    CHECK(static_cast<std::size_t>(presets.size()) == augmentationPresets().size());
    for (const auto& preset : presets) {
        CHECK(preset.title != preset.name);
        CHECK_FALSE(preset.help.isEmpty());
    }
}

TEST_CASE("every operation is put into words")
{
    auto recipe = augmentationPreset("full");
    Json always = Json::object();
    for (const auto& name : augmentationOperations())
        always[name + "_probability"] = 1.0;
    CHECK(takeRecipe(recipe, always).empty());
    const cv::Mat crop(32, 32, CV_8UC3, cv::Scalar(180, 90, 200));
    const auto operations = augment(crop, recipe, 1).operations;
    const auto words = operationWords(operations);
    CHECK(words.count(QStringLiteral(" · ")) == static_cast<qsizetype>(augmentationOperations().size()) - 1);
    for (const auto& name : augmentationOperations())
        CHECK_FALSE(words.contains(QString::fromStdString(name + " ·")));
    CHECK_FALSE(words.contains(u'_'));
    CHECK(operationWords({{{"operation", "rotate"}, {"degrees", -7.25}}}) == "turned 7.25° to the right");
    CHECK(operationWords(Json::array()) == "unchanged: no operation came up");
}
