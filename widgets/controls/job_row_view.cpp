// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/job_row_view.h"

#include <QtCore/QEvent>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QToolButton>

#include <initializer_list>

#include "widgets/controls/elided_label.h"
#include "widgets/look/icons.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

constexpr int progressParts = 1000;
constexpr int progressWidth = 160;
constexpr int titleCharacters = 28;

bool hasEnded(JobRowState state)
{
    return state == JobRowState::Done || state == JobRowState::Stopped || state == JobRowState::Failed;
}

QString wordFor(JobRowState state)
{
    switch (state) {
    case JobRowState::Waiting:
        return JobRowView::tr("Waiting");
    case JobRowState::Running:
        return JobRowView::tr("Running");
    case JobRowState::Pausing:
        return JobRowView::tr("Pausing after this step");
    case JobRowState::Paused:
        return JobRowView::tr("Paused");
    case JobRowState::Stopping:
        return JobRowView::tr("Stopping after this step");
    case JobRowState::Done:
        return JobRowView::tr("Done");
    case JobRowState::Stopped:
        return JobRowView::tr("Stopped");
    case JobRowState::Failed:
        return JobRowView::tr("Failed");
    }
    return {};
}

Tone toneFor(JobRowState state)
{
    if (state == JobRowState::Failed)
        return Tone::Error;
    return state == JobRowState::Done ? Tone::Success : Tone::Secondary;
}

QToolButton* makeButton(QWidget* parent, const QString& iconName)
{
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    if (iconName.isEmpty())
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    else
        button->setIcon(icon(iconName));
    return button;
}

// Words on the button as tool tip, and with the job's name for screen readers.
void name(QToolButton* button, const QString& text, const QString& title)
{
    button->setToolTip(text);
    button->setAccessibleName(JobRowView::tr("%1: %2").arg(text, title));
}

} // namespace

JobRowView::JobRowView(const JobRow& job, QWidget* parent) : QWidget(parent)
{
    build();
    buildDetails();
    connectButtons();
    setJob(job);
}

void JobRowView::build()
{
    m_icon = new QLabel(this);
    m_icon->setFixedSize(smallIconSide, smallIconSide);
    m_title = new ElidedLabel(this);
    m_state = new ElidedLabel(this);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(progressWidth, space8);
    m_show = makeButton(this, {});
    m_details = makeButton(this, {});
    m_details->setCheckable(true);
    for (auto* link : {m_show, m_details})
        setTone(link, Tone::Accent);
    m_pause = makeButton(this, QStringLiteral("media-playback-pause"));
    m_stop = makeButton(this, QStringLiteral("media-playback-stop"));
    m_dismiss = makeButton(this, QStringLiteral("window-close"));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(space16, space4, space8, space4);
    layout->setHorizontalSpacing(space8);
    layout->setVerticalSpacing(space4);
    int column = 0;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_icon, m_title, m_state, m_progress, m_show, m_details,
                                                           m_pause, m_stop, m_dismiss})
        layout->addWidget(widget, 0, column++, Qt::AlignVCenter);
    layout->setColumnStretch(2, 1);
    QFont font = m_title->font();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_title->setFixedWidth(titleCharacters * m_title->fontMetrics().averageCharWidth()); // in line with other rows
    setMinimumHeight(space24 + space8);
}

void JobRowView::buildDetails()
{
    m_detailsArea = new QWidget(this);
    m_detailsText = new QLabel(m_detailsArea);
    m_detailsText->setTextFormat(Qt::PlainText);
    m_detailsText->setWordWrap(true);
    m_detailsText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* copy = makeButton(m_detailsArea, QStringLiteral("edit-copy"));
    copy->setToolTip(tr("Copy"));
    copy->setAccessibleName(tr("Copy details"));
    auto* layout = new QHBoxLayout(m_detailsArea);
    layout->setContentsMargins(0, 0, 0, space4);
    layout->setSpacing(space8);
    layout->addWidget(m_detailsText, 1);
    layout->addWidget(copy, 0, Qt::AlignTop);
    static_cast<QGridLayout*>(this->layout())->addWidget(m_detailsArea, 1, 1, 1, 8);
    m_detailsArea->hide();
    connect(copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_detailsText->text()); });
}

void JobRowView::connectButtons()
{
    connect(m_pause, &QToolButton::clicked, this, [this] {
        if (m_job.state == JobRowState::Paused || m_job.state == JobRowState::Pausing)
            Q_EMIT resumeRequested(m_job.id);
        else
            Q_EMIT pauseRequested(m_job.id);
    });
    connect(m_stop, &QToolButton::clicked, this, [this] { Q_EMIT stopRequested(m_job.id); });
    connect(m_show, &QToolButton::clicked, this, [this] { Q_EMIT showRequested(m_job.id); });
    connect(m_dismiss, &QToolButton::clicked, this, [this] { Q_EMIT dismissRequested(m_job.id); });
    connect(m_details, &QToolButton::toggled, this, [this](bool isOpen) {
        m_detailsArea->setVisible(isOpen);
        Q_EMIT heightChanged();
    });
}

void JobRowView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    if (event->type() == QEvent::LanguageChange)
        setJob(JobRow(m_job));
}

void JobRowView::setJob(const JobRow& job)
{
    const bool isToneNew = m_job.state != job.state || m_state->text().isEmpty();
    m_job = job;
    m_title->setText(job.title);
    m_state->setText(job.stateText.isEmpty() ? wordFor(job.state) : job.stateText);
    m_detailsText->setText(job.stateText.isEmpty() ? job.details : job.stateText + u'\n' + job.details);
    if (isToneNew)
        setTone(m_state, toneFor(job.state));
    setAccessibleName(job.title);
    setAccessibleDescription(m_state->text());
    showProgress();
    showButtons();
    showIcon();
}

void JobRowView::showProgress()
{
    m_progress->setVisible(!hasEnded(m_job.state));
    const bool isKnown = m_job.progress >= 0.0 || m_job.state != JobRowState::Running;
    m_progress->setRange(0, isKnown ? progressParts : 0);
    m_progress->setValue(qRound(qBound(0.0, m_job.progress, 1.0) * progressParts));
    m_progress->setAccessibleName(tr("Progress: %1").arg(m_job.title));
}

void JobRowView::showButtons()
{
    const bool ended = hasEnded(m_job.state);
    const bool isHeld = m_job.state == JobRowState::Paused || m_job.state == JobRowState::Pausing;
    m_pause->setVisible(!ended && m_job.canPause);
    m_pause->setEnabled(m_job.state != JobRowState::Stopping);
    m_pause->setIcon(icon(isHeld ? QStringLiteral("media-playback-start") : QStringLiteral("media-playback-pause")));
    m_stop->setVisible(!ended && m_job.canStop);
    m_stop->setEnabled(m_job.state != JobRowState::Stopping);
    m_show->setText(m_job.showText);
    m_show->setVisible(!m_job.showText.isEmpty());
    m_details->setText(tr("Details"));
    m_details->setVisible(!m_job.details.isEmpty());
    m_dismiss->setVisible(ended);
    if (m_job.details.isEmpty())
        m_details->setChecked(false);
    name(m_pause, isHeld ? tr("Resume") : tr("Pause"), m_job.title);
    name(m_stop, tr("Stop after this step; what is done stays"), m_job.title);
    name(m_show, m_job.showText, m_job.title);
    name(m_details, tr("Details"), m_job.title);
    name(m_dismiss, tr("Remove this line"), m_job.title);
}

void JobRowView::showIcon()
{
    if (m_job.iconName.isEmpty())
        return;
    m_icon->setPixmap(
        iconPixmap(m_job.iconName, smallIconSide, palette().color(QPalette::WindowText), devicePixelRatioF()));
}

} // namespace histosynth
