// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/train/plan_card.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include "widgets/look/measures.h"

namespace histosynth {

PlanCard::PlanCard(QWidget* parent)
    : QFrame(parent), m_title(new QLabel(this)), m_numbers(new KeyValueTable(this)), m_verdict(new QLabel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space8);
    layout->addWidget(m_title);
    layout->addWidget(m_numbers);
    layout->addWidget(m_verdict);
    setTextSize(m_title, TextSize::Section);
    m_verdict->setWordWrap(true);
    retranslate();
    setPlan({});
}

void PlanCard::setPlan(const Plan& plan)
{
    m_plan = plan;
    m_numbers->setRows(plan.numbers);
    m_numbers->setVisible(!plan.numbers.isEmpty());
    m_verdict->setText(plan.verdict);
    m_verdict->setVisible(!plan.verdict.isEmpty());
    setTone(m_verdict, plan.tone);
    setAccessibleDescription(plan.verdict);
}

void PlanCard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PlanCard::retranslate()
{
    m_title->setText(tr("What it will take"));
    setAccessibleName(m_title->text());
}

} // namespace histosynth
