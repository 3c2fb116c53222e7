// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/empty_state.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "widgets/controls/primary_button.h"
#include "widgets/look/icons.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

constexpr int sentenceCharacters = 44; // a comfortable length of line

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), m_picture(new QLabel(this)), m_sentence(new QLabel(this)), m_action(new PrimaryButton(this)),
      m_second(new QPushButton(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space24, space24, space24, space24);
    layout->setSpacing(space16);
    layout->addStretch(2);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    auto* line = new QHBoxLayout; // a label that wraps must not be aligned: it would get the height of one line
    line->addStretch(1);
    line->addWidget(m_sentence, 1000);
    line->addStretch(1);
    layout->addLayout(line);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addWidget(m_second, 0, Qt::AlignHCenter);
    layout->addStretch(3); // a little above the middle looks centred
    m_picture->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMaximumWidth(m_sentence->fontMetrics().averageCharWidth() * sentenceCharacters);
    m_second->setFlat(true);
    m_action->hide();
    m_second->hide();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::triggered);
    connect(m_second, &QPushButton::clicked, this, &EmptyState::secondTriggered);
}

void EmptyState::setPicture(const QString& iconName)
{
    m_iconName = iconName;
    drawPicture();
}

void EmptyState::setSentence(const QString& text)
{
    m_sentence->setText(text);
    setAccessibleName(text);
}

void EmptyState::setAction(const QString& text, const QString& iconName)
{
    m_action->setText(text);
    m_action->setIconName(iconName);
    m_action->setVisible(!text.isEmpty());
}

void EmptyState::setSecondAction(const QString& text)
{
    m_second->setText(text);
    m_second->setVisible(!text.isEmpty());
}

void EmptyState::setActionEnabled(bool enabled)
{
    m_action->setEnabled(enabled);
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::DevicePixelRatioChange)
        drawPicture();
}

void EmptyState::drawPicture()
{
    if (m_iconName.isEmpty())
        return;
    const auto colour = mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.4);
    m_picture->setPixmap(iconPixmap(m_iconName, largeIconSide, colour, devicePixelRatioF()));
}

} // namespace histosynth
