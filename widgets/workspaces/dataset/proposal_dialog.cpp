// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/dataset/proposal_dialog.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

#include "widgets/controls/primary_button.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

ProposalDialog::ProposalDialog(QWidget* parent)
    : DatasetDialog(parent), m_scope(new QLabel(this)), m_overLabel(new QLabel(this)), m_over(new ChoiceBox(this)),
      m_form(new OptionForm(this))
{
    setTone(m_scope, Tone::Secondary);
    m_overLabel->setBuddy(m_over);
    auto* row = new QHBoxLayout;
    row->setSpacing(space8);
    row->addWidget(m_overLabel);
    row->addWidget(m_over, 1);
    content().addWidget(m_scope);
    content().addLayout(row);
    content().addWidget(m_form);
    connect(m_over, &ChoiceBox::chosen, this, &ProposalDialog::changed);
    connect(m_form, &OptionForm::changed, this, &ProposalDialog::changed);
    connect(&primary(), &QPushButton::clicked, this, &ProposalDialog::placeRequested);
    ProposalDialog::retranslate();
}

void ProposalDialog::setScope(const QString& text)
{
    m_scope->setText(text);
}

void ProposalDialog::setAnnotationClasses(const QList<NamedChoice>& classes)
{
    m_classes = classes;
    fillOver();
}

void ProposalDialog::setCount(qint64 crops)
{
    m_count = crops;
    primary().setText(crops > 0 ? tr("Add %Ln crop(s)", "", static_cast<int>(crops)) : tr("Add crops"));
    primary().setEnabled(crops > 0);
}

void ProposalDialog::fillOver()
{
    QList<NamedChoice> choices{{overTissue, tr("Tissue")}};
    for (const auto& annotationClass : m_classes)
        choices << NamedChoice{annotationClass.id, tr("Annotations: %1").arg(annotationClass.name),
                               annotationClass.colour};
    m_over->setChoices(choices);
    if (m_over->currentIndex() < 0)
        m_over->setCurrentIndex(0);
}

void ProposalDialog::retranslate()
{
    DatasetDialog::retranslate();
    setHeading(tr("Propose crops"));
    m_overLabel->setText(tr("Over"));
    m_over->setAccessibleName(tr("Over"));
    fillOver();
    setCount(m_count);
}

} // namespace histosynth
