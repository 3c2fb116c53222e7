// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include "core/base/json.h"
#include "widgets/workspaces/augment/recipe_operation.h"

class QLabel;

namespace histosynth {

class RangeSlider;

// A range of a recipe: a slider with two ends under its name, and the two numbers beside that.
class RangeEditor : public QWidget {
    Q_OBJECT

public:
    RangeEditor(const RecipeParameter& parameter, const QString& operation, QWidget* parent = nullptr);

    // Takes its two options out of the values of a recipe. Emits nothing.
    void setValues(const Json& recipe);

Q_SIGNALS:
    // The two options with their values.
    void edited(const histosynth::Json& values);

private:
    void follow(double lower, double upper);
    void showNumbers();

    RecipeParameter m_parameter;
    RangeSlider* m_slider = nullptr;
    QLabel* m_numbers = nullptr;
};

} // namespace histosynth
