// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/augment/range_editor.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "widgets/controls/range_slider.h"
#include "widgets/look/format.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

// Of a slider's arithmetic: 1.15 rather than 1.1500000000000001.
double rounded(double value)
{
    return std::round(value * 1e6) / 1e6;
}

} // namespace

RangeEditor::RangeEditor(const RecipeParameter& parameter, const QString& operation, QWidget* parent)
    : QWidget(parent), m_parameter(parameter), m_slider(new RangeSlider(this)), m_numbers(new QLabel(this))
{
    auto* title = new QLabel(parameter.title, this);
    setTone(title, Tone::Secondary);
    setTextSize(title, TextSize::Secondary);
    setTextSize(m_numbers, TextSize::Secondary);
    auto* line = new QHBoxLayout;
    line->addWidget(title, 1);
    line->addWidget(m_numbers);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_slider);
    m_slider->setUnit(QString::fromStdString(parameter.info.unit));
    m_slider->setAccessibleName(tr("%1: %2").arg(operation, parameter.title));
    setToolTip(parameter.help);
    connect(m_slider, &RangeSlider::valuesChanged, this, &RangeEditor::follow);
}

void RangeEditor::setValues(const Json& recipe)
{
    const auto& info = m_parameter.info;
    const double kept = recipe.at(info.name).get<double>();
    const double lower = m_parameter.isMirrored ? -kept : kept;
    const double upper = recipe.at(m_parameter.upper).get<double>();
    m_slider->setRange(std::min(m_parameter.minimum, lower), std::max(m_parameter.maximum, upper), info.step);
    m_slider->setValues(lower, upper);
    showNumbers();
}

void RangeEditor::follow(double lower, double upper)
{
    if (m_parameter.isMirrored) { // nought always lies within
        const double low = std::min(lower, 0.0);
        const double high = std::max(upper, 0.0);
        if (low != lower || high != upper)
            m_slider->setValues(low, high);
        lower = low;
        upper = high;
    }
    showNumbers();
    Q_EMIT edited({{m_parameter.info.name, rounded(m_parameter.isMirrored ? -lower : lower)},
                   {m_parameter.upper, rounded(upper)}});
}

void RangeEditor::showNumbers()
{
    const auto unit = QString::fromStdString(m_parameter.info.unit);
    const auto text = [&](double value) { return withUnit(numberText(value), unit); };
    m_numbers->setText(tr("%1 to %2").arg(text(m_slider->lower()), text(m_slider->upper())));
}

} // namespace histosynth
