// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/dataset/grid_page.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSlider>

#include "widgets/controls/empty_state.h"
#include "widgets/controls/steady_boxes.h"
#include "widgets/look/format.h"
#include "widgets/look/icons.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

constexpr qint64 everything = 0; // in the boxes: no filter

// Ids of the boxes count from 1.
constexpr qint64 boxId(int value)
{
    return value + 1;
}

} // namespace

GridPage::GridPage(QWidget* parent)
    : QWidget(parent), m_search(new QLineEdit(this)), m_split(new ChoiceBox(this)), m_order(new ChoiceBox(this)),
      m_side(new QSlider(Qt::Horizontal, this)), m_count(new QLabel(this)), m_grid(new ThumbnailGrid(this)),
      m_nothing(new EmptyState(this))
{
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    m_side->setRange(ThumbnailGrid::smallestSide, ThumbnailGrid::largestSide);
    m_side->setPageStep(32);
    m_side->setFixedWidth(space24 * 4);
    m_side->setValue(m_grid->thumbnailSide());
    ignoreWheel(m_side);
    setTone(m_count, Tone::Secondary);
    m_nothing->setPicture(QStringLiteral("view-filter"));
    m_nothing->hide();

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(space8, space8, space8, 0);
    bar->setSpacing(space8);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_split);
    bar->addWidget(m_order);
    bar->addWidget(m_side);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space8, 0, 0);
    layout->setSpacing(space8);
    layout->addLayout(bar);
    layout->addWidget(m_grid, 1);
    layout->addWidget(m_nothing, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(space16, 0, space16, space8);
    foot->addWidget(m_count);
    layout->addLayout(foot);

    connect(m_search, &QLineEdit::textChanged, this, &GridPage::filterChanged);
    connect(m_split, &ChoiceBox::chosen, this, &GridPage::filterChanged);
    connect(m_order, &ChoiceBox::chosen, this, &GridPage::orderChanged);
    connect(m_side, &QSlider::valueChanged, m_grid, &ThumbnailGrid::setThumbnailSide);
    connect(m_grid, &ThumbnailGrid::thumbnailSideChanged, m_side, &QSlider::setValue);
    connect(m_nothing, &EmptyState::triggered, this, &GridPage::everythingRequested);
    retranslate();
}

DatasetFilter GridPage::filter() const
{
    DatasetFilter filter;
    if (const auto id = m_split->chosenId(); id != everything)
        filter.split = static_cast<SplitChoice>(id - 1);
    filter.text = m_search->text().trimmed();
    return filter;
}

DatasetOrder GridPage::order() const
{
    return static_cast<DatasetOrder>(m_order->chosenId() - 1);
}

void GridPage::clearFilter()
{
    const QSignalBlocker blocker(m_search);
    m_search->clear();
    m_split->setChosenId(everything);
}

void GridPage::setCounts(qint64 shown, qint64 all)
{
    m_shown = shown;
    m_all = all;
    m_count->setText(shown == all ? tr("%Ln image(s)", "", static_cast<int>(all))
                                  : tr("%1 of %2 images shown").arg(countText(shown), countText(all)));
    m_grid->setVisible(shown > 0 || all == 0);
    m_nothing->setVisible(shown == 0 && all > 0);
}

void GridPage::fillBoxes()
{
    m_split->setChoices({{everything, tr("All parts")},
                         {boxId(0), tr("Training")},
                         {boxId(1), tr("Validation")},
                         {boxId(2), tr("Test")},
                         {boxId(3), tr("Not dealt out")}});
    m_order->setChoices({{boxId(0), tr("As added")},
                         {boxId(1), tr("By name")},
                         {boxId(2), tr("By class")},
                         {boxId(3), tr("By patient")},
                         {boxId(4), tr("By size")}});
    for (auto* box : {m_split, m_order}) {
        if (box->currentIndex() < 0)
            box->setCurrentIndex(0);
    }
}

void GridPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void GridPage::retranslate()
{
    m_search->setPlaceholderText(tr("Find a file, patient or slide"));
    m_search->setAccessibleName(tr("Find images"));
    m_split->setAccessibleName(tr("Split"));
    m_order->setAccessibleName(tr("Order"));
    m_side->setAccessibleName(tr("Size of the thumbnails"));
    m_side->setToolTip(tr("Size of the thumbnails (Ctrl and wheel)"));
    m_nothing->setSentence(tr("No image fits what is chosen above and on the left."));
    m_nothing->setAction(tr("Show all images"));
    fillBoxes();
    setCounts(m_shown, m_all);
}

} // namespace histosynth
