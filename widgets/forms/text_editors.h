// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/forms/field_editor.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace histosynth {

// Yes or no.
class CheckEditor : public FieldEditor {
    Q_OBJECT

public:
    CheckEditor(const FieldInfo& info, QWidget* parent);

    Json value() const override;
    void setValue(const Json& value) override;
    void setReadOnly(bool readOnly) override;
    QWidget* control() override;

private:
    QCheckBox* m_box = nullptr;
};

// One of the field's choices.
class ChoiceEditor : public FieldEditor {
    Q_OBJECT

public:
    ChoiceEditor(const FieldInfo& info, QWidget* parent);

    Json value() const override;
    void setValue(const Json& value) override;
    void setReadOnly(bool readOnly) override;
    QWidget* control() override;
    void retranslate() override;

private:
    QComboBox* m_box = nullptr;
};

// A line of text; told when it is finished (Enter, or the focus goes elsewhere).
class TextEditor : public FieldEditor {
    Q_OBJECT

public:
    TextEditor(const FieldInfo& info, QWidget* parent);

    Json value() const override;
    void setValue(const Json& value) override;
    void setReadOnly(bool readOnly) override;
    QWidget* control() override;

private:
    void finish();

    QLineEdit* m_line = nullptr;
    QString m_told;
};

} // namespace histosynth
