// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/dataset/import_dialog.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

#include "widgets/controls/primary_button.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

ImportDialog::ImportDialog(QWidget* parent)
    : DatasetDialog(parent), m_sources(new QLabel(this)), m_classLabel(new QLabel(this)), m_class(new ChoiceBox(this)),
      m_form(new OptionForm(this))
{
    m_sources->setWordWrap(true);
    setTone(m_sources, Tone::Secondary);
    m_classLabel->setBuddy(m_class);
    auto* row = new QHBoxLayout;
    row->setSpacing(space8);
    row->addWidget(m_classLabel);
    row->addWidget(m_class, 1);
    content().addWidget(m_sources);
    content().addLayout(row);
    content().addWidget(m_form);
    connect(m_class, &ChoiceBox::chosen, this, &ImportDialog::enable);
    connect(&primary(), &QPushButton::clicked, this, [this] { Q_EMIT importRequested(m_class->chosenId()); });
    ImportDialog::retranslate();
}

void ImportDialog::setSources(int count, const QString& first)
{
    m_count = count;
    m_first = first;
    m_sources->setText(count == 1 ? first : tr("%Ln files and folders, the first one: %1", "", count).arg(first));
}

void ImportDialog::setClasses(const QList<NamedChoice>& classes, qint64 chosen)
{
    m_class->setChoices(classes);
    m_class->setChosenId(chosen);
    enable();
}

void ImportDialog::enable()
{
    const bool isChosen = m_class->chosenId() != 0;
    primary().setEnabled(isChosen);
    const auto missing = m_class->choices().isEmpty() ? tr("There is no class yet. Add one on the left first.")
                                                      : tr("Choose the class that the images belong to.");
    setStatus(isChosen ? QString() : missing);
}

void ImportDialog::retranslate()
{
    DatasetDialog::retranslate();
    setHeading(tr("Import images"));
    m_classLabel->setText(tr("Class"));
    m_class->setAccessibleName(tr("Class"));
    m_class->setPlaceholderText(tr("choose one"));
    primary().setText(tr("Import"));
    setSources(m_count, m_first);
    enable();
}

} // namespace histosynth
