// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/dataset/annotation_class_dialog.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QToolButton>

#include "widgets/controls/primary_button.h"
#include "widgets/look/icons.h"
#include "widgets/look/measures.h"

namespace histosynth {

namespace {

QToolButton* button(QWidget* parent, const char* iconName)
{
    auto* made = new QToolButton(parent);
    made->setIcon(icon(QString::fromLatin1(iconName)));
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

} // namespace

AnnotationClassDialog::AnnotationClassDialog(QWidget* parent)
    : DatasetDialog(parent), m_list(new ClassList(this)), m_rename(button(this, "edit-rename")),
      m_recolour(button(this, "color-picker")), m_remove(button(this, "edit-delete"))
{
    m_list->setMinimumHeight(space24 * 10);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->viewport()->setAutoFillBackground(false);
    auto* row = new QHBoxLayout;
    row->setSpacing(space8);
    for (auto* each : {m_rename, m_recolour, m_remove})
        row->addWidget(each);
    row->addStretch();
    content().addWidget(m_list, 1);
    content().addLayout(row);
    const auto chosen = [this] { return m_list->selectedIds().value(0); };
    connect(m_list, &ClassList::selectedIdsChanged, this, &AnnotationClassDialog::enable);
    connect(m_list, &ClassList::colourRequested, this, &AnnotationClassDialog::recolourRequested);
    connect(m_rename, &QToolButton::clicked, this, [this, chosen] { m_list->rename(chosen()); });
    connect(m_recolour, &QToolButton::clicked, this, [this, chosen] { Q_EMIT recolourRequested(chosen()); });
    connect(m_remove, &QToolButton::clicked, this, [this, chosen] { Q_EMIT removeRequested(chosen()); });
    connect(&primary(), &QPushButton::clicked, this, &AnnotationClassDialog::addRequested);
    primary().setAutoDefault(false);
    enable();
    AnnotationClassDialog::retranslate();
}

void AnnotationClassDialog::enable()
{
    const bool isOne = m_list->selectedIds().size() == 1;
    for (auto* each : {m_rename, m_recolour, m_remove})
        each->setEnabled(isOne);
}

void AnnotationClassDialog::retranslate()
{
    DatasetDialog::retranslate();
    setHeading(tr("Annotation classes"));
    m_list->setAccessibleName(tr("Annotation classes"));
    m_rename->setText(tr("Rename"));
    m_recolour->setText(tr("Colour…"));
    m_remove->setText(tr("Delete"));
    primary().setText(tr("Add a class"));
}

} // namespace histosynth
