// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/forms/field_editor.h"

class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace histosynth {

// Whole numbers that a spin box can hold.
class IntegerEditor : public FieldEditor {
    Q_OBJECT

public:
    IntegerEditor(const FieldInfo& info, QWidget* parent);

    Json value() const override;
    void setValue(const Json& value) override;
    void setReadOnly(bool readOnly) override;
    QWidget* control() override;
    void retranslate() override;

private:
    void showUnit();

    FieldInfo m_info;
    QSpinBox* m_box = nullptr;
};

// Numbers with a fraction; as many decimals as the step and the value need.
class NumberEditor : public FieldEditor {
    Q_OBJECT

public:
    NumberEditor(const FieldInfo& info, QWidget* parent);

    Json value() const override;
    void setValue(const Json& value) override;
    void setReadOnly(bool readOnly) override;
    QWidget* control() override;
    void retranslate() override;

private:
    FieldInfo m_info;
    QDoubleSpinBox* m_box = nullptr;
};

// Whole numbers of up to 64 bits in a line that takes digits only; with a dice button that draws one at random where
// that makes sense. Numbers out of the range are put to its ends when the line is left.
class LongIntegerEditor : public FieldEditor {
    Q_OBJECT

public:
    LongIntegerEditor(const FieldInfo& info, bool hasDice, QWidget* parent);

    Json value() const override;
    void setValue(const Json& value) override;
    void setReadOnly(bool readOnly) override;
    QWidget* control() override;
    void retranslate() override;

private:
    void draw();
    void finish();

    qint64 m_minimum = 0;
    qint64 m_maximum = 0;
    qint64 m_value = 0;
    QLineEdit* m_line = nullptr;
    QToolButton* m_dice = nullptr;
};

} // namespace histosynth
