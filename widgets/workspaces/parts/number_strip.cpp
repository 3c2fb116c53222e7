// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/parts/number_strip.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include "widgets/controls/elided_label.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

NumberStrip::NumberStrip(QWidget* parent) : QWidget(parent), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space16);
    m_layout->addStretch(1);
}

void NumberStrip::setNumbers(const QList<KeyValue>& numbers)
{
    m_numbers = numbers;
    if (numbers.size() != m_values.size())
        rebuild();
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        m_names[i]->setText(numbers[i].key);
        m_values[i]->setText(numbers[i].value);
        m_values[i]->setAccessibleName(numbers[i].key);
        m_names[i]->setToolTip(numbers[i].help);
        m_values[i]->setToolTip(numbers[i].help);
    }
}

void NumberStrip::rebuild()
{
    while (m_layout->count() > 1) {
        auto* column = m_layout->takeAt(0);
        delete column->widget();
        delete column;
    }
    m_names.clear();
    m_values.clear();
    for (qsizetype i = 0; i < m_numbers.size(); ++i) {
        auto* column = new QWidget(this);
        auto* layout = new QVBoxLayout(column);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        m_names << new ElidedLabel(column);
        m_values << new QLabel(column);
        setTextSize(m_names.back(), TextSize::Secondary);
        setTone(m_names.back(), Tone::Secondary);
        m_values.back()->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(m_names.back());
        layout->addWidget(m_values.back());
        m_layout->insertWidget(static_cast<int>(i), column);
    }
}

} // namespace histosynth
