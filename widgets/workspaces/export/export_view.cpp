// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/export/export_view.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include "widgets/controls/empty_state.h"
#include "widgets/controls/primary_button.h"
#include "widgets/controls/scroll_column.h"
#include "widgets/forms/option_form.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"
#include "widgets/workspaces/export/outcome_card.h"
#include "widgets/workspaces/export/set_preview.h"
#include "widgets/workspaces/export/target_chooser.h"

namespace histosynth {

namespace {

constexpr int widestPreview = 960; // a table that is wider tears names and numbers apart

QLabel* makeTitle(QWidget* parent)
{
    auto* title = new QLabel(parent);
    setTextSize(title, TextSize::Section);
    return title;
}

} // namespace

ExportView::ExportView(QWidget* parent)
    : QWidget(parent), m_pages(new QStackedWidget(this)), m_splitter(new QSplitter(this)),
      m_empty(new EmptyState(this)), m_form(new OptionForm(this)), m_target(new TargetChooser(this)),
      m_preview(new SetPreview(this)), m_outcome(new OutcomeCard(this)), m_start(new PrimaryButton(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    m_form->setEditorFactory("run", [this](const FieldInfo&, QWidget* form) {
        m_runs = new RunEditor(form);
        return m_runs;
    });
    m_splitter->addWidget(makeChoicePane());
    m_splitter->addWidget(makePreviewPane());
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_splitter);
    m_empty->setPicture(QStringLiteral("document-export"));
    m_start->setIconName(QStringLiteral("document-export"));
    connect(m_empty, &EmptyState::triggered, this, &ExportView::datasetRequested);
    connect(m_start, &PrimaryButton::clicked, this, &ExportView::startRequested);
    retranslate();
}

QWidget* ExportView::makeChoicePane()
{
    auto* content = new QWidget(this);
    m_choiceTitle = makeTitle(content);
    m_targetTitle = makeTitle(content);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(space16, space16, space8, space8);
    column->setSpacing(space8);
    column->addWidget(m_choiceTitle);
    column->addWidget(m_form);
    column->addSpacing(space8);
    column->addWidget(m_targetTitle);
    column->addWidget(m_target);
    column->addStretch();
    return new ScrollColumn(content, this);
}

QWidget* ExportView::makePreviewPane()
{
    auto* pane = new QWidget(this);
    auto* page = new QWidget(pane);
    page->setMaximumWidth(widestPreview);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(space8, space16, space16, space16);
    layout->setSpacing(space8);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_outcome);
    auto* line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(m_start);
    layout->addLayout(line);
    auto* room = new QHBoxLayout(pane);
    room->setContentsMargins(0, 0, 0, 0);
    room->addWidget(page, 1);
    room->addStretch();
    return pane;
}

void ExportView::setEmpty(bool isEmpty)
{
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_empty) : m_splitter);
}

void ExportView::setFields(const std::vector<FieldInfo>& infos, const Json& defaults)
{
    m_form->setFields(infos, defaults);
}

void ExportView::setRuns(const QList<RunChoice>& runs)
{
    if (m_runs)
        m_runs->setRuns(runs);
}

void ExportView::setButton(const QString& text, bool canStart)
{
    m_start->setText(text);
    m_canStart = canStart;
    m_start->setEnabled(m_canStart && !m_isBusy);
}

void ExportView::setBusy(bool busy)
{
    m_isBusy = busy;
    m_form->setReadOnly(busy);
    m_target->setEnabledToChange(!busy);
    m_start->setEnabled(m_canStart && !m_isBusy);
}

QByteArray ExportView::layoutState() const
{
    return m_splitter->saveState();
}

void ExportView::restoreLayoutState(const QByteArray& state)
{
    m_splitter->restoreState(state);
}

void ExportView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ExportView::retranslate()
{
    m_choiceTitle->setText(tr("What goes in"));
    m_targetTitle->setText(tr("Where to"));
    m_empty->setSentence(tr("Here you write a set that a classifier can be trained on: your crops, augmented and "
                            "synthetic images in a folder for each class. Place crops on your images first."));
    m_empty->setAction(tr("Go to the dataset"), QStringLiteral("photo"));
}

} // namespace histosynth
