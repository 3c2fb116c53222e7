// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/augment/recipe_row.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QPainter>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

#include <cmath>

#include "widgets/controls/steady_boxes.h"
#include "widgets/forms/field_editor.h"
#include "widgets/look/format.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"
#include "widgets/workspaces/augment/drag_handle.h"
#include "widgets/workspaces/augment/range_editor.h"

namespace histosynth {

RecipeRow::RecipeRow(const RecipeOperation& operation, QWidget* parent)
    : QFrame(parent), m_operation(operation), m_handle(new DragHandle(this)), m_switch(new QCheckBox(this)),
      m_probability(new QSpinBox(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space4, space4, space8, space4);
    layout->setSpacing(space4);
    layout->addWidget(makeHead());
    m_details = new QWidget(this); // after the head, in the order of the Tab key, too
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(iconSide + space8, 0, 0, space4);
    details->setSpacing(space4);
    for (const auto& parameter : operation.parameters) {
        if (parameter.upper.empty()) {
            addSingle(parameter, details);
            continue;
        }
        auto* range = new RangeEditor(parameter, operation.title, m_details);
        connect(range, &RangeEditor::edited, this, &RecipeRow::edited);
        details->addWidget(range);
        m_ranges.push_back(range);
    }
    layout->addWidget(m_details);
}

QWidget* RecipeRow::makeHead()
{
    auto* head = new QWidget(this);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space4);
    line->addWidget(m_handle);
    line->addWidget(m_switch, 1);
    line->addWidget(m_probability);
    m_switch->setText(m_operation.title);
    m_switch->setToolTip(m_operation.help);
    m_probability->setRange(0, 100);
    m_probability->setSingleStep(5);
    m_probability->setSuffix(unitSuffix(QStringLiteral("%")));
    m_probability->setToolTip(tr("How often it happens: in this share of the images."));
    m_probability->setAccessibleName(tr("Probability of: %1").arg(m_operation.title));
    m_probability->setFixedWidth(m_probability->sizeHint().width());
    auto policy = m_probability->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_probability->setSizePolicy(policy);
    ignoreWheel(m_probability);
    connect(m_switch, &QCheckBox::toggled, this, [this](bool on) {
        showDetails(on);
        Q_EMIT edited({{m_operation.name, on}});
    });
    connect(m_probability, &QSpinBox::valueChanged, this,
            [this](int percent) { Q_EMIT edited({{m_operation.probability, percent / 100.0}}); });
    return head;
}

void RecipeRow::addSingle(const RecipeParameter& parameter, QVBoxLayout* layout)
{
    auto* editor = makeFieldEditor(parameter.info, m_details);
    auto* label = new QLabel(parameter.title, m_details);
    setTone(label, Tone::Secondary);
    setTextSize(label, TextSize::Secondary);
    label->setToolTip(parameter.help);
    label->setBuddy(editor->control());
    editor->setToolTip(parameter.help);
    editor->control()->setAccessibleName(tr("%1: %2").arg(m_operation.title, parameter.title));
    auto* line = new QHBoxLayout;
    line->setSpacing(space8);
    line->addWidget(label, 1);
    line->addWidget(editor);
    layout->addLayout(line);
    const auto& name = parameter.info.name;
    connect(editor, &FieldEditor::edited, this, [this, editor, name] {
        const Json value = editor->value();
        if (!value.is_null())
            Q_EMIT edited({{name, value}});
    });
    m_singles.emplace_back(name, editor);
}

void RecipeRow::setValues(const Json& recipe)
{
    const bool isOn = recipe.at(m_operation.name).get<bool>();
    const QSignalBlocker noSwitch(m_switch);
    const QSignalBlocker noProbability(m_probability);
    m_switch->setChecked(isOn);
    m_probability->setValue(static_cast<int>(std::lround(100.0 * recipe.at(m_operation.probability).get<double>())));
    showDetails(isOn);
    for (auto* range : m_ranges)
        range->setValues(recipe);
    for (const auto& [name, editor] : m_singles)
        editor->setValue(recipe.at(name));
}

void RecipeRow::showDetails(bool isOn)
{
    m_probability->setVisible(isOn);
    m_details->setVisible(isOn && !m_operation.parameters.empty());
}

void RecipeRow::setPlace(int place, int count)
{
    m_handle->setAccessibleName(tr("Move %1, place %2 of %3").arg(m_operation.title).arg(place).arg(count));
}

void RecipeRow::setDragged(bool dragged)
{
    m_isDragged = dragged;
    update();
}

void RecipeRow::paintEvent(QPaintEvent*)
{
    const auto colours = themeColours(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_isDragged ? colours.accent : colours.border);
    painter.setBrush(m_isDragged ? colours.selected : colours.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
}

} // namespace histosynth
