// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/number_editors.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>
#include <QtCore/QSignalBlocker>
#include <QtGui/QRegularExpressionValidator>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <cmath>
#include <limits>

#include "widgets/controls/steady_boxes.h"
#include "widgets/forms/special_texts.h"
#include "widgets/look/format.h"
#include "widgets/look/icons.h"
#include "widgets/look/measures.h"

namespace histosynth {

namespace {

constexpr int mostDecimals = 12;
constexpr int leastBoxCharacters = 11;    // a box of a wide range must not push the form apart
constexpr double largestSpinValue = 1e15; // beyond it a double's own steps would show

QHBoxLayout* lineLayout(QWidget* widget)
{
    auto* layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space4);
    return layout;
}

void letShrink(QWidget* box)
{
    box->setMinimumWidth(leastBoxCharacters * box->fontMetrics().averageCharWidth() + space24);
}

int decimalsOf(double value)
{
    for (int decimals = 0; decimals < mostDecimals; ++decimals) {
        const double scaled = value * std::pow(10.0, decimals);
        if (std::abs(scaled - std::round(scaled)) <= 1e-6 * std::max(std::abs(scaled), 1e-3))
            return decimals;
    }
    return mostDecimals;
}

// "0,10" as "0,1": as many decimals as the number has.
class NumberBox : public QDoubleSpinBox {
public:
    using QDoubleSpinBox::QDoubleSpinBox;

    QString textFromValue(double value) const override
    {
        auto text = locale().toString(value, 'f', decimalsOf(value));
        return isGroupSeparatorShown() ? text : text.remove(locale().groupSeparator());
    }

    // A step that would not show on a small number (0.0002 by 0.1) is a tenth of it instead.
    void stepBy(int steps) override
    {
        const double usual = singleStep();
        const double size = std::abs(value());
        if (size > 0 && size < usual)
            setSingleStep(std::pow(10.0, std::floor(std::log10(size))));
        QDoubleSpinBox::stepBy(steps);
        setSingleStep(usual);
    }
};

// The ends of an integer option, kept as doubles, as 64-bit numbers.
qint64 asInteger(double end)
{
    if (end >= 0x1p63)
        return std::numeric_limits<qint64>::max();
    if (end <= -0x1p63)
        return std::numeric_limits<qint64>::min();
    return static_cast<qint64>(end);
}

} // namespace

IntegerEditor::IntegerEditor(const FieldInfo& info, QWidget* parent)
    : FieldEditor(parent), m_info(info), m_box(new QSpinBox(this))
{
    auto* layout = lineLayout(this);
    layout->addWidget(m_box);
    m_box->setRange(static_cast<int>(info.minimum), static_cast<int>(info.maximum));
    m_box->setSingleStep(std::max(1, static_cast<int>(info.step)));
    m_box->setGroupSeparatorShown(true);
    m_box->setKeyboardTracking(false); // half-typed numbers are no values
    ignoreWheel(m_box);
    letShrink(m_box);
    setFocusProxy(m_box);
    retranslate();
    connect(m_box, &QSpinBox::valueChanged, this, &IntegerEditor::showUnit);
    connect(m_box, &QSpinBox::valueChanged, this, &IntegerEditor::edited);
}

Json IntegerEditor::value() const
{
    m_box->interpretText(); // what is typed counts, also before the box is left
    return m_box->value();
}

void IntegerEditor::setValue(const Json& value)
{
    const QSignalBlocker blocker(m_box);
    if (value.is_number())
        m_box->setValue(static_cast<int>(std::clamp<qint64>(value.get<qint64>(), m_box->minimum(), m_box->maximum())));
    showUnit();
}

void IntegerEditor::setReadOnly(bool readOnly)
{
    m_box->setReadOnly(readOnly);
    m_box->setButtonSymbols(readOnly ? QSpinBox::NoButtons : QSpinBox::UpDownArrows);
}

QWidget* IntegerEditor::control()
{
    return m_box;
}

void IntegerEditor::retranslate()
{
    m_box->setSpecialValueText(specialText(m_info));
    showUnit();
}

// Declined by the value.
void IntegerEditor::showUnit()
{
    m_box->setSuffix(unitSuffix(QString::fromStdString(m_info.unit), m_box->value()));
}

NumberEditor::NumberEditor(const FieldInfo& info, QWidget* parent)
    : FieldEditor(parent), m_info(info), m_box(new NumberBox(this))
{
    auto* layout = lineLayout(this);
    layout->addWidget(m_box);
    m_box->setDecimals(mostDecimals);
    m_box->setRange(std::max(info.minimum, -largestSpinValue), std::min(info.maximum, largestSpinValue));
    m_box->setSingleStep(info.step);
    m_box->setKeyboardTracking(false);
    ignoreWheel(m_box);
    letShrink(m_box);
    setFocusProxy(m_box);
    retranslate();
    connect(m_box, &QDoubleSpinBox::valueChanged, this, &NumberEditor::edited);
}

Json NumberEditor::value() const
{
    m_box->interpretText();
    return m_box->value();
}

void NumberEditor::setValue(const Json& value)
{
    const QSignalBlocker blocker(m_box);
    if (value.is_number())
        m_box->setValue(value.get<double>());
}

void NumberEditor::setReadOnly(bool readOnly)
{
    m_box->setReadOnly(readOnly);
    m_box->setButtonSymbols(readOnly ? QDoubleSpinBox::NoButtons : QDoubleSpinBox::UpDownArrows);
}

QWidget* NumberEditor::control()
{
    return m_box;
}

void NumberEditor::retranslate()
{
    m_box->setLocale(QLocale());
    m_box->setSuffix(unitSuffix(QString::fromStdString(m_info.unit)));
    m_box->setSpecialValueText(specialText(m_info));
}

LongIntegerEditor::LongIntegerEditor(const FieldInfo& info, bool hasDice, QWidget* parent)
    : FieldEditor(parent), m_minimum(asInteger(info.minimum)), m_maximum(asInteger(info.maximum)),
      m_line(new QLineEdit(this)), m_dice(new QToolButton(this))
{
    auto* layout = lineLayout(this);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_dice);
    const auto pattern = m_minimum < 0 ? QStringLiteral("-?\\d{1,19}") : QStringLiteral("\\d{1,19}");
    m_line->setValidator(new QRegularExpressionValidator(QRegularExpression(pattern), this));
    setFocusProxy(m_line);
    m_dice->setIcon(icon(QStringLiteral("roll")));
    m_dice->setAutoRaise(true);
    m_dice->setFocusPolicy(Qt::StrongFocus);
    m_dice->setVisible(hasDice);
    retranslate();
    connect(m_line, &QLineEdit::editingFinished, this, &LongIntegerEditor::finish);
    connect(m_dice, &QToolButton::clicked, this, &LongIntegerEditor::draw);
}

Json LongIntegerEditor::value() const
{
    bool isNumber = false;
    const qint64 typed = m_line->text().toLongLong(&isNumber);
    return isNumber ? std::clamp(typed, m_minimum, m_maximum) : m_value;
}

void LongIntegerEditor::setValue(const Json& value)
{
    if (!value.is_number())
        return;
    const bool isBeyond = value.is_number_unsigned() && value.get<quint64>() > quint64{0x7fffffffffffffff};
    m_value = std::clamp(isBeyond ? std::numeric_limits<qint64>::max() : value.get<qint64>(), m_minimum, m_maximum);
    m_line->setText(QString::number(m_value));
}

void LongIntegerEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    m_dice->setEnabled(!readOnly);
}

QWidget* LongIntegerEditor::control()
{
    return m_line;
}

void LongIntegerEditor::retranslate()
{
    m_dice->setToolTip(tr("Draw a number at random"));
    m_dice->setAccessibleName(m_dice->toolTip());
}

// Short enough to be read aloud and written down.
void LongIntegerEditor::draw()
{
    constexpr qint64 mostDrawn = 999'999;
    const qint64 least = std::max<qint64>(0, m_minimum);
    const qint64 most = std::min(mostDrawn, m_maximum);
    setValue(Json(QRandomGenerator::global()->bounded(least, most + 1)));
    Q_EMIT edited();
}

void LongIntegerEditor::finish()
{
    bool isNumber = false;
    const qint64 typed = m_line->text().toLongLong(&isNumber);
    const bool isBeyond = !isNumber && m_line->text().size() >= 19; // more than 64 bits hold
    const qint64 end = m_line->text().startsWith(u'-') ? m_minimum : m_maximum;
    const qint64 before = m_value;
    setValue(Json(isNumber ? typed : isBeyond ? end : m_value));
    if (m_value != before)
        Q_EMIT edited();
}

} // namespace histosynth
