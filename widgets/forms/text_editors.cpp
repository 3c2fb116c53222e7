// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/text_editors.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

#include "widgets/controls/steady_boxes.h"
#include "widgets/forms/choice_texts.h"

namespace histosynth {

namespace {

void fill(QWidget* editor, QWidget* control)
{
    auto* layout = new QHBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(control);
    editor->setFocusProxy(control);
}

} // namespace

CheckEditor::CheckEditor(const FieldInfo& /*info*/, QWidget* parent) : FieldEditor(parent), m_box(new QCheckBox(this))
{
    fill(this, m_box);
    connect(m_box, &QCheckBox::clicked, this, &CheckEditor::edited);
}

Json CheckEditor::value() const
{
    return m_box->isChecked();
}

void CheckEditor::setValue(const Json& value)
{
    if (value.is_boolean())
        m_box->setChecked(value.get<bool>());
}

void CheckEditor::setReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

QWidget* CheckEditor::control()
{
    return m_box;
}

ChoiceEditor::ChoiceEditor(const FieldInfo& info, QWidget* parent) : FieldEditor(parent), m_box(new QComboBox(this))
{
    fill(this, m_box);
    for (const auto& choice : info.choices)
        m_box->addItem(QString(), QString::fromStdString(choice));
    ignoreWheel(m_box);
    // A long choice must not make the whole form wide.
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(5);
    retranslate();
    connect(m_box, &QComboBox::activated, this, &ChoiceEditor::edited);
}

Json ChoiceEditor::value() const
{
    return m_box->currentData().toString().toStdString();
}

void ChoiceEditor::setValue(const Json& value)
{
    if (!value.is_string())
        return;
    if (const int index = m_box->findData(QString::fromStdString(value.get<std::string>())); index >= 0)
        m_box->setCurrentIndex(index);
}

void ChoiceEditor::setReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

QWidget* ChoiceEditor::control()
{
    return m_box;
}

void ChoiceEditor::retranslate()
{
    for (int index = 0; index < m_box->count(); ++index)
        m_box->setItemText(index, choiceText(m_box->itemData(index).toString().toStdString()));
}

TextEditor::TextEditor(const FieldInfo& /*info*/, QWidget* parent) : FieldEditor(parent), m_line(new QLineEdit(this))
{
    fill(this, m_line);
    connect(m_line, &QLineEdit::editingFinished, this, &TextEditor::finish);
}

Json TextEditor::value() const
{
    return m_line->text().toStdString();
}

void TextEditor::setValue(const Json& value)
{
    if (!value.is_string())
        return;
    m_told = QString::fromStdString(value.get<std::string>());
    m_line->setText(m_told);
}

void TextEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

QWidget* TextEditor::control()
{
    return m_line;
}

void TextEditor::finish()
{
    if (m_line->text() == m_told)
        return;
    m_told = m_line->text();
    Q_EMIT edited();
}

} // namespace histosynth
