// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <functional>

#include "core/base/json.h"
#include "core/base/options.h"

namespace histosynth {

// The control for one option's value. setValue() emits nothing; what a person changes is told by edited().
class FieldEditor : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual Json value() const = 0;
    virtual void setValue(const Json& value) = 0;
    virtual void setReadOnly(bool readOnly) = 0;

    // The widget that takes the focus, is named for screen readers and marked when its value is wrong.
    virtual QWidget* control() = 0;

    // After the language has changed.
    virtual void retranslate() {}

Q_SIGNALS:
    void edited();
};

// Makes the editor of a field; may return nothing to leave it to the form.
using FieldEditorFactory = std::function<FieldEditor*(const FieldInfo& info, QWidget* parent)>;

// A check box, spin box, number box, line or list by the field's type and range. Whole numbers beyond what a spin box
// holds get a line that takes digits only; options called "seed" one with a dice button.
FieldEditor* makeFieldEditor(const FieldInfo& info, QWidget* parent);

// English texts of the options' fields in the user's language.
QString fieldText(const std::string& english);

} // namespace histosynth
