// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/dataset/dataset_dialog.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "widgets/controls/primary_button.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

DatasetDialog::DatasetDialog(QWidget* parent)
    : QDialog(parent), m_heading(new QLabel(this)), m_content(new QVBoxLayout), m_status(new QLabel(this)),
      m_primary(new PrimaryButton(this)), m_close(new QPushButton(this))
{
    setTextSize(m_heading, TextSize::Section);
    m_status->setWordWrap(true);
    m_status->setMinimumWidth(space24 * 18);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_content->setSpacing(space8);
    m_primary->setDefault(true);
    m_close->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_primary);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space24, space24, space24, space24);
    layout->setSpacing(space16);
    layout->addWidget(m_heading);
    layout->addLayout(m_content, 1);
    layout->addWidget(m_status);
    layout->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    m_status->hide();
    m_close->setText(tr("Close"));
}

void DatasetDialog::setStatus(const QString& text, bool isProblem)
{
    m_status->setText(text);
    setTone(m_status, isProblem ? Tone::Warning : Tone::Secondary);
    m_status->setVisible(!text.isEmpty());
}

QString DatasetDialog::status() const
{
    return m_status->text();
}

void DatasetDialog::setHeading(const QString& text)
{
    m_heading->setText(text);
    setWindowTitle(text);
}

void DatasetDialog::retranslate()
{
    m_close->setText(tr("Close"));
}

void DatasetDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace histosynth
