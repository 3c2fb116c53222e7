// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

#include <vector>

#include "core/base/json.h"
#include "widgets/workspaces/augment/recipe_operation.h"

class QCheckBox;
class QSpinBox;
class QVBoxLayout;

namespace histosynth {

class DragHandle;
class FieldEditor;
class RangeEditor;

// An operation of a recipe: handle, switch, name and probability in one line; what can be tuned below it, while it is
// on.
class RecipeRow : public QFrame {
    Q_OBJECT

public:
    explicit RecipeRow(const RecipeOperation& operation, QWidget* parent = nullptr);

    const std::string& name() const { return m_operation.name; }
    const QString& title() const { return m_operation.title; }

    // Takes its options out of the values of a recipe. Emits nothing.
    void setValues(const Json& recipe);

    // For screen readers: "3 of 10".
    void setPlace(int place, int count);
    DragHandle* handle() const { return m_handle; }

    // Raised above the others while it is dragged.
    void setDragged(bool dragged);

    // For tests; nullptr where there is no such option.
    QCheckBox* switchBox() const { return m_switch; }
    QSpinBox* probabilityBox() const { return m_probability; }

Q_SIGNALS:
    // Options with their new values.
    void edited(const histosynth::Json& values);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeHead();
    void showDetails(bool isOn);
    void addSingle(const RecipeParameter& parameter, QVBoxLayout* layout);

    RecipeOperation m_operation;
    DragHandle* m_handle = nullptr;
    QCheckBox* m_switch = nullptr;
    QSpinBox* m_probability = nullptr;
    QWidget* m_details = nullptr;
    std::vector<RangeEditor*> m_ranges;
    std::vector<std::pair<std::string, FieldEditor*>> m_singles;
    bool m_isDragged = false;
};

} // namespace histosynth
