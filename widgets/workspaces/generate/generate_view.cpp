// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/generate/generate_view.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QSlider>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>

#include "widgets/controls/elided_label.h"
#include "widgets/controls/empty_state.h"
#include "widgets/controls/steady_boxes.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"
#include "widgets/pictures/thumbnail_grid.h"
#include "widgets/workspaces/generate/generate_panel.h"
#include "widgets/workspaces/generate/synthetic_details.h"

namespace histosynth {

namespace {

constexpr int leastSlider = 64;
constexpr int mostSlider = 120;
constexpr int leftWidth = 320;
constexpr int leastLeft = 240;
constexpr int leastCentre = 300;
constexpr int rightWidth = 340;
constexpr int leastRight = 272;
constexpr int filters = 5;

} // namespace

GenerateView::GenerateView(QWidget* parent)
    : QWidget(parent), m_splitter(new QSplitter(Qt::Horizontal)), m_panel(new GeneratePanel),
      m_gallery(new ThumbnailGrid), m_details(new SyntheticDetails), m_empty(new EmptyState),
      m_middle(new QStackedWidget), m_filter(new QComboBox), m_counts(new ElidedLabel),
      m_size(new QSlider(Qt::Horizontal))
{
    m_middle->addWidget(m_empty);
    m_middle->addWidget(makeGallery());
    m_panel->setMinimumWidth(leastLeft);
    m_middle->setMinimumWidth(leastCentre);
    m_details->setMinimumWidth(leastRight);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_panel);
    m_splitter->addWidget(m_middle);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({leftWidth, 3 * leastCentre, rightWidth});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    retranslate();
}

QWidget* GenerateView::makeGallery()
{
    m_size->setRange(ThumbnailGrid::smallestSide, ThumbnailGrid::largestSide);
    m_size->setValue(m_gallery->thumbnailSide());
    m_size->setMinimumWidth(leastSlider);
    m_size->setMaximumWidth(mostSlider);
    ignoreWheel(m_size);
    ignoreWheel(m_filter);
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToContents); // also after the language has changed
    m_filter->setObjectName(QStringLiteral("filter"));
    for (int i = 0; i < filters; ++i)
        m_filter->addItem(QString());
    setTone(m_counts, Tone::Secondary);
    connect(m_size, &QSlider::valueChanged, m_gallery, &ThumbnailGrid::setThumbnailSide);
    connect(m_gallery, &ThumbnailGrid::thumbnailSideChanged, m_size, &QSlider::setValue);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &GenerateView::filterChanged);

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(space8, space8, space8, space8);
    bar->setSpacing(space8);
    bar->addWidget(m_filter);
    bar->addWidget(m_counts, 1);
    bar->addWidget(m_size);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_gallery, 1);
    return page;
}

void GenerateView::setEmpty(bool empty)
{
    m_middle->setCurrentIndex(empty ? 0 : 1);
    m_details->setVisible(!empty);
}

void GenerateView::setCounts(const QString& text)
{
    m_counts->setText(text);
}

GalleryFilter GenerateView::filter() const
{
    return static_cast<GalleryFilter>(m_filter->currentIndex());
}

QByteArray GenerateView::saveState() const
{
    return m_splitter->saveState();
}

void GenerateView::restoreState(const QByteArray& state)
{
    m_splitter->restoreState(state);
}

void GenerateView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void GenerateView::retranslate()
{
    const QStringList names{tr("All images"), tr("Not looked at yet"), tr("Accepted"), tr("Rejected"),
                            tr("May be copies")};
    for (int i = 0; i < filters; ++i)
        m_filter->setItemText(i, names[i]);
    m_filter->setAccessibleName(tr("Images shown"));
    m_size->setAccessibleName(tr("Size of the pictures"));
    m_size->setToolTip(tr("Size of the pictures"));
    m_gallery->setAccessibleName(tr("Synthetic images"));
}

} // namespace histosynth
