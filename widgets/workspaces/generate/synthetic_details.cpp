// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/generate/synthetic_details.h"

#include <QtGui/QAction>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>

#include "widgets/look/measures.h"
#include "widgets/look/theme.h"
#include "widgets/pictures/compare_view.h"

namespace histosynth {

namespace {

constexpr int leastLines = 9; // of the parameters
constexpr int leastPictureHeight = 200; // side by side where there is no room for one above the other

} // namespace

SyntheticDetails::SyntheticDetails(QWidget* parent)
    : QWidget(parent), m_compare(new CompareView), m_scroll(new QScrollArea), m_parameters(new KeyValueTable),
      m_sentence(new QLabel), m_pages(new QStackedWidget), m_buttons(new QWidget)
{
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    setTone(m_sentence, Tone::Secondary);
    m_compare->setMinimumHeight(leastPictureHeight);
    m_scroll->setWidget(m_parameters);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setMinimumHeight(leastLines * fontMetrics().lineSpacing());
    auto* buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(space8);

    auto* page = new QWidget;
    auto* pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    pageLayout->setSpacing(space8);
    pageLayout->addWidget(m_compare, 3);
    pageLayout->addWidget(m_buttons);
    pageLayout->addWidget(m_scroll, 2);
    m_pages->addWidget(m_sentence);
    m_pages->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space16, space16, space16, space16);
    layout->addWidget(m_pages);
}

void SyntheticDetails::setActions(const QList<QAction*>& actions)
{
    for (auto* action : actions) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_buttons->layout()->addWidget(button);
    }
}

void SyntheticDetails::showSentence(const QString& text)
{
    m_sentence->setText(text);
    m_pages->setCurrentIndex(0);
}

void SyntheticDetails::showImage(const QString& caption, const QList<KeyValue>& parameters)
{
    m_caption = caption;
    m_parameters->setRows(parameters);
    m_scroll->setAccessibleName(caption);
    m_pages->setCurrentIndex(1);
}

void SyntheticDetails::setSynthetic(const QImage& image)
{
    m_compare->setLeft(image, m_caption);
    m_compare->zoomToFit();
}

void SyntheticDetails::setNearest(const QImage& image, const QString& caption, const QString& message)
{
    m_compare->setRight(image, caption, message);
    m_compare->zoomToFit();
}

} // namespace histosynth
