// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include "core/base/json.h"
#include "core/base/options.h"
#include "widgets/forms/field_editor.h"

class QGridLayout;
class QLabel;
class QToolButton;

namespace histosynth {

class StatusDot;

// One option of an OptionForm: label, editor, where it differs from its default a dot and a button that sets it back,
// and beneath them what is wrong with it. Its widgets stand in the grid of the form, so that all lines are aligned.
class FieldLine : public QObject {
    Q_OBJECT

public:
    // Adds two rows to the grid; widgets become children of `parent`, the line too.
    FieldLine(const FieldInfo& info, FieldEditor* editor, QGridLayout* grid, QWidget* parent);

    const FieldInfo& info() const { return m_info; }
    FieldEditor* editor() const { return m_editor; }

    void setDefault(const Json& value);
    void setValue(const Json& value);
    bool isDefault() const;

    // Empty: nothing is wrong.
    void setProblem(const QString& text);
    void setReadOnly(bool readOnly);
    void setVisible(bool visible);
    bool isHidden() const { return m_isHidden; }

    // Width that the label would like, and the one it gets.
    int labelWidth() const;
    void setLabelWidth(int width);
    void retranslate();

Q_SIGNALS:
    // A person changed the value.
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place(QGridLayout* grid);
    void setBack();
    void mark();
    QString defaultText() const;

    FieldInfo m_info;
    Json m_default;
    FieldEditor* m_editor = nullptr;
    QWidget* m_control = nullptr; // the editor's
    QLabel* m_label = nullptr;
    StatusDot* m_dot = nullptr;
    QToolButton* m_reset = nullptr;
    QLabel* m_problem = nullptr;
    bool m_isReadOnly = false;
    bool m_isHidden = false;
};

} // namespace histosynth
