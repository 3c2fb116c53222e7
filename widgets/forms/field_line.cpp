// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/field_line.h"

#include <QtCore/QEvent>
#include <QtGui/QFocusEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <cmath>

#include "widgets/controls/status_dot.h"
#include "widgets/forms/choice_texts.h"
#include "widgets/look/format.h"
#include "widgets/look/icons.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

constexpr int labelColumn = 0;
constexpr int editorColumn = 1;
constexpr int dotColumn = 2;
constexpr int resetColumn = 3;

void keepPlaceWhenHidden(QWidget* widget)
{
    auto policy = widget->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    widget->setSizePolicy(policy);
}

QString textOf(const FieldInfo& info, const Json& value)
{
    if (!value.is_string())
        return {};
    const auto text = value.get<std::string>();
    return info.type == FieldType::Choice ? choiceText(text) : QString::fromStdString(text);
}

// Editors round what they show; what cannot be seen to differ does not.
bool isSame(const Json& one, const Json& other)
{
    if (!one.is_number_float() && !other.is_number_float())
        return one == other;
    if (!one.is_number() || !other.is_number())
        return false;
    const auto first = one.get<double>();
    const auto second = other.get<double>();
    return std::abs(first - second) <= 1e-9 * std::max(std::abs(first), std::abs(second));
}

} // namespace

FieldLine::FieldLine(const FieldInfo& info, FieldEditor* editor, QGridLayout* grid, QWidget* parent)
    : QObject(parent), m_info(info), m_editor(editor), m_control(editor->control()), m_label(new QLabel(parent)),
      m_dot(new StatusDot(parent)), m_reset(new QToolButton(parent)), m_problem(new QLabel(parent))
{
    keepPlaceWhenHidden(m_dot);
    keepPlaceWhenHidden(m_reset);
    m_reset->setIcon(icon(QStringLiteral("edit-reset")));
    m_reset->setAutoRaise(true);
    m_reset->setFocusPolicy(Qt::TabFocus);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextSize(m_problem, TextSize::Secondary);
    setTone(m_problem, Tone::Error);
    m_problem->hide();
    place(grid);
    retranslate();
    connect(m_reset, &QToolButton::clicked, this, &FieldLine::setBack);
    connect(m_editor, &FieldEditor::edited, this, [this] {
        setProblem({});
        mark();
        Q_EMIT edited();
    });
    m_control->installEventFilter(this);
}

void FieldLine::place(QGridLayout* grid)
{
    const int row = grid->rowCount();
    m_label->setWordWrap(true);
    m_label->setBuddy(m_control);
    m_label->installEventFilter(this);
    grid->addWidget(m_label, row, labelColumn); // not aligned: it would get the height of one line
    grid->addWidget(m_editor, row, editorColumn, Qt::AlignVCenter);
    grid->addWidget(m_dot, row, dotColumn, Qt::AlignVCenter);
    grid->addWidget(m_reset, row, resetColumn, Qt::AlignVCenter);
    grid->addWidget(m_problem, row + 1, labelColumn, 1, 4);
}

void FieldLine::setDefault(const Json& value)
{
    m_default = value;
    mark();
}

void FieldLine::setValue(const Json& value)
{
    m_editor->setValue(value);
    mark();
}

bool FieldLine::isDefault() const
{
    return isSame(m_editor->value(), m_default);
}

void FieldLine::setProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty() && !m_isHidden);
    const auto help = fieldText(m_info.help);
    m_control->setAccessibleDescription(text.isEmpty() ? help : text + u' ' + help);
}

void FieldLine::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_editor->setReadOnly(readOnly);
    mark();
}

void FieldLine::setVisible(bool visible)
{
    m_isHidden = !visible;
    for (auto* widget : {static_cast<QWidget*>(m_dot), static_cast<QWidget*>(m_reset)}) {
        auto policy = widget->sizePolicy();
        policy.setRetainSizeWhenHidden(visible);
        widget->setSizePolicy(policy);
    }
    m_editor->setVisible(visible);
    m_label->setVisible(visible);
    m_problem->setVisible(visible && !m_problem->text().isEmpty());
    mark();
}

int FieldLine::labelWidth() const
{
    return m_label->fontMetrics().horizontalAdvance(m_label->text()) + 2;
}

void FieldLine::setLabelWidth(int width)
{
    m_label->setFixedWidth(width);
}

void FieldLine::retranslate()
{
    const auto text = fieldText(m_info.label);
    const auto help = fieldText(m_info.help);
    m_label->setText(text);
    m_label->setToolTip(help);
    m_editor->retranslate();
    m_editor->setToolTip(help);
    m_control->setAccessibleName(text);
    m_control->setAccessibleDescription(help);
    m_reset->setAccessibleName(tr("Set back: %1").arg(text));
    mark();
}

// Who comes by keyboard has no mouse to hover with: they are shown the explanation at once. A click on the label of a
// check box is one on the box.
bool FieldLine::eventFilter(QObject* watched, QEvent* event)
{
    auto* control = m_control; // the editor may be on its way out: nothing may be asked of it
    if (watched == control && event->type() == QEvent::FocusIn) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if ((reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason) && !m_info.help.empty())
            QToolTip::showText(control->mapToGlobal(QPoint(0, control->height())), fieldText(m_info.help), control);
    }
    if (watched == m_label && event->type() == QEvent::MouseButtonRelease &&
        m_label->rect().contains(static_cast<QMouseEvent*>(event)->position().toPoint())) {
        if (auto* button = qobject_cast<QAbstractButton*>(control))
            button->click();
    }
    return QObject::eventFilter(watched, event);
}

void FieldLine::setBack()
{
    m_editor->setFocus(); // the button goes away
    setValue(m_default);
    setProblem({});
    Q_EMIT edited();
}

void FieldLine::mark()
{
    const bool differs = !isDefault();
    const auto text = tr("Default: %1").arg(defaultText());
    m_dot->setState(Tone::Accent, text);
    m_dot->setVisible(differs && !m_isHidden);
    m_reset->setToolTip(tr("Set back to %1").arg(defaultText()));
    m_reset->setVisible(differs && !m_isReadOnly && !m_isHidden);
}

QString FieldLine::defaultText() const
{
    const auto unit = QString::fromStdString(m_info.unit);
    if (m_default.is_boolean())
        return m_default.get<bool>() ? tr("yes") : tr("no");
    if (m_default.is_number_float())
        return withUnit(numberText(m_default.get<double>(), 6), unit);
    if (m_default.is_number())
        return countWithUnit(m_default.get<qint64>(), unit);
    return textOf(m_info, m_default);
}

} // namespace histosynth
