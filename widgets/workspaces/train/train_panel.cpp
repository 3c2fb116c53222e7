// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/train/train_panel.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "widgets/controls/primary_button.h"
#include "widgets/controls/scroll_column.h"
#include "widgets/forms/option_form.h"
#include "widgets/look/icons.h"
#include "widgets/look/measures.h"

namespace histosynth {

TrainPanel::TrainPanel(QWidget* parent)
    : QWidget(parent), m_form(new OptionForm(this)), m_card(new PlanCard(this)), m_title(new QLabel(this)),
      m_start(new PrimaryButton(this)), m_pause(new QPushButton(this)), m_stop(new QPushButton(this))
{
    build();
    connect(m_start, &QPushButton::clicked, this, &TrainPanel::startRequested);
    connect(m_stop, &QPushButton::clicked, this, &TrainPanel::stopRequested);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_state == State::Paused || m_state == State::Pausing)
            Q_EMIT resumeRequested();
        else
            Q_EMIT pauseRequested();
    });
    m_start->setIconName(QStringLiteral("media-playback-start"));
    m_stop->setIcon(icon(QStringLiteral("media-playback-stop")));
    setState(State::Ready);
}

void TrainPanel::build()
{
    setTextSize(m_title, TextSize::Section);
    auto* page = new QWidget(this);
    auto* pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(space16, space16, space16, space16);
    pageLayout->setSpacing(space16);
    pageLayout->addWidget(m_title);
    pageLayout->addWidget(m_form);
    pageLayout->addStretch(1);
    auto* scroll = new ScrollColumn(page, this);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space8);
    buttons->addWidget(m_start, 1);
    buttons->addWidget(m_pause, 1);
    buttons->addWidget(m_stop, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(space16, space16, space16, space16);
    foot->setSpacing(space16);
    foot->addWidget(m_card);
    foot->addLayout(buttons);
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(line);
    layout->addLayout(foot);
}

void TrainPanel::setState(State state)
{
    m_state = state;
    const bool isReady = state == State::Ready;
    const bool isHeld = state == State::Pausing || state == State::Paused;
    m_form->setReadOnly(!isReady);
    m_card->setVisible(isReady);
    m_start->setVisible(isReady);
    m_start->setEnabled(isReady && m_isPossible);
    m_pause->setVisible(!isReady);
    m_stop->setVisible(!isReady);
    m_pause->setEnabled(state != State::Stopping);
    m_stop->setEnabled(state != State::Stopping);
    m_pause->setIcon(icon(isHeld ? QStringLiteral("media-playback-start") : QStringLiteral("media-playback-pause")));
    retranslate();
}

void TrainPanel::setStart(const QString& text, bool isPossible)
{
    m_isPossible = isPossible;
    m_start->setText(text);
    m_start->setEnabled(m_state == State::Ready && isPossible);
}

void TrainPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TrainPanel::retranslate()
{
    m_title->setText(m_state == State::Ready ? tr("New training") : tr("Training now"));
    const bool isHeld = m_state == State::Pausing || m_state == State::Paused;
    m_pause->setText(isHeld ? tr("Go on") : tr("Pause"));
    m_stop->setText(m_state == State::Stopping ? tr("Stopping…") : tr("Stop"));
    m_pause->setToolTip(tr("Hold the training after this step; its state is saved first."));
    m_stop->setToolTip(tr("Stop after this step. Its state is saved, and the run can be resumed at any time."));
}

} // namespace histosynth
