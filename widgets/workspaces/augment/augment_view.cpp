// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/augment/augment_view.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include "widgets/controls/empty_state.h"
#include "widgets/controls/primary_button.h"
#include "widgets/controls/scroll_column.h"
#include "widgets/controls/steady_boxes.h"
#include "widgets/forms/option_form.h"
#include "widgets/look/icons.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"
#include "widgets/workspaces/augment/recipe_list.h"
#include "widgets/workspaces/augment/removal_button.h"
#include "widgets/workspaces/augment/sample_pane.h"

namespace histosynth {

namespace {

constexpr int helpRole = Qt::UserRole + 1;

QLabel* makeTitle(QWidget* parent)
{
    auto* title = new QLabel(parent);
    setTextSize(title, TextSize::Section);
    return title;
}

} // namespace

AugmentView::AugmentView(QWidget* parent)
    : QWidget(parent), m_pages(new QStackedWidget(this)), m_splitter(new QSplitter(this)),
      m_empty(new EmptyState(this)), m_recipe(new RecipeList(this)), m_samples(new SamplePane(this)),
      m_form(new OptionForm(this)), m_removal(new RemovalButton(this)), m_amounts(new ClassAmounts(this)),
      m_facts(new KeyValueTable(this)), m_start(new PrimaryButton(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    m_splitter->addWidget(makeRecipePane());
    m_splitter->addWidget(m_samples);
    m_splitter->addWidget(makeAmountsPane());
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_splitter);
    m_empty->setPicture(QStringLiteral("transform-rotate"));
    connect(m_empty, &EmptyState::triggered, this, &AugmentView::datasetRequested);
    retranslate();
}

QWidget* AugmentView::makeRecipePane()
{
    auto* pane = new QWidget(this);
    m_recipeTitle = makeTitle(pane);
    m_presetLabel = new QLabel(pane);
    m_preset = new QComboBox(pane);
    m_preset->setObjectName(QStringLiteral("preset"));
    m_presetLabel->setBuddy(m_preset);
    ignoreWheel(m_preset);
    m_restore = new QToolButton(pane);
    m_restore->setIcon(icon(QStringLiteral("edit-reset")));
    m_restore->setAutoRaise(true);
    m_restore->setFocusPolicy(Qt::StrongFocus);
    auto* line = new QHBoxLayout;
    line->setSpacing(space8);
    line->addWidget(m_presetLabel);
    line->addWidget(m_preset, 1);
    line->addWidget(m_restore);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(space16, space16, space8, space8);
    layout->setSpacing(space8);
    layout->addWidget(m_recipeTitle);
    layout->addLayout(line);
    layout->addWidget(m_recipe, 1);
    connect(m_preset, &QComboBox::activated, this, [this] { Q_EMIT presetChosen(m_preset->currentData().toString()); });
    connect(m_restore, &QToolButton::clicked, this, &AugmentView::presetRestored);
    return pane;
}

QWidget* AugmentView::makeAmountsPane()
{
    auto* content = new QWidget(this);
    m_amountsTitle = makeTitle(content);
    m_writtenTitle = makeTitle(content);
    m_note = new QLabel(content);
    m_note->setWordWrap(true);
    setTone(m_note, Tone::Secondary);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(space8, space16, space16, space8);
    column->setSpacing(space8);
    column->addWidget(m_amountsTitle);
    column->addWidget(m_form);
    column->addSpacing(space8);
    auto* written = new QHBoxLayout;
    written->setSpacing(space8);
    written->addWidget(m_writtenTitle, 1);
    written->addWidget(m_removal);
    column->addLayout(written);
    column->addWidget(m_amounts);
    column->addWidget(m_facts);
    column->addWidget(m_note);
    column->addStretch();
    auto* pane = new QWidget(this);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, space16);
    layout->setSpacing(space8);
    layout->addWidget(new ScrollColumn(content, pane), 1);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(space8, 0, space16, 0);
    line->addWidget(m_start);
    layout->addLayout(line);
    m_start->setIconName(QStringLiteral("transform-rotate"));
    connect(m_start, &PrimaryButton::clicked, this, &AugmentView::startRequested);
    return pane;
}

void AugmentView::setEmpty(bool isEmpty)
{
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_empty) : m_splitter);
}

void AugmentView::setPresets(const QList<RecipePreset>& presets)
{
    const QSignalBlocker quiet(m_preset);
    const auto chosen = m_preset->currentData();
    m_preset->clear();
    for (const auto& preset : presets) {
        m_preset->addItem(preset.title, preset.name);
        m_preset->setItemData(m_preset->count() - 1, preset.help, Qt::ToolTipRole);
        m_preset->setItemData(m_preset->count() - 1, preset.title, helpRole);
    }
    m_preset->setCurrentIndex(m_preset->findData(chosen));
}

void AugmentView::setPreset(const QString& name, bool isChanged)
{
    const QSignalBlocker quiet(m_preset);
    const int chosen = m_preset->findData(name);
    for (int i = 0; i < m_preset->count(); ++i) {
        const auto title = m_preset->itemData(i, helpRole).toString();
        m_preset->setItemText(i, i == chosen && isChanged ? tr("%1, changed").arg(title) : title);
    }
    m_preset->setCurrentIndex(chosen);
    m_preset->setToolTip(m_preset->itemData(chosen, Qt::ToolTipRole).toString());
    m_restore->setEnabled(isChanged);
}

void AugmentView::setPreview(const AugmentPreview& preview)
{
    m_amounts->setAmounts(preview.amounts);
    m_facts->setRows(preview.facts);
    m_note->setText(preview.note);
    m_note->setVisible(!preview.note.isEmpty());
    m_start->setText(preview.buttonText);
    m_canStart = preview.canStart;
    m_start->setEnabled(m_canStart && !m_isBusy);
}

void AugmentView::setBusy(bool busy)
{
    m_isBusy = busy;
    m_start->setEnabled(m_canStart && !m_isBusy);
}

QByteArray AugmentView::layoutState() const
{
    return m_splitter->saveState();
}

void AugmentView::restoreLayoutState(const QByteArray& state)
{
    m_splitter->restoreState(state);
}

void AugmentView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

// Space that no control has taken.
void AugmentView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier)
        Q_EMIT m_samples->samplesRequested();
    else
        QWidget::keyPressEvent(event);
}

void AugmentView::retranslate()
{
    m_recipeTitle->setText(tr("Recipe"));
    m_presetLabel->setText(tr("Preset"));
    m_preset->setAccessibleName(tr("Preset of the recipe"));
    m_restore->setToolTip(tr("Back to the preset's own values"));
    m_restore->setAccessibleName(m_restore->toolTip());
    m_amountsTitle->setText(tr("How many"));
    m_writtenTitle->setText(tr("Training images"));
    m_empty->setSentence(
        tr("Augmentation makes more training images out of your crops: turned, stretched and stained a "
           "little differently. Place crops on your images first."));
    m_empty->setAction(tr("Go to the dataset"), QStringLiteral("photo"));
}

} // namespace histosynth
