// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/train/train_view.h"

#include <QtCore/QDataStream>
#include <QtCore/QEvent>
#include <QtCore/QIODevice>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <utility>

#include "widgets/controls/elided_label.h"
#include "widgets/controls/empty_state.h"
#include "widgets/look/icons.h"
#include "widgets/look/measures.h"
#include "widgets/pictures/image_viewer.h"
#include "widgets/workspaces/train/loss_panel.h"
#include "widgets/workspaces/train/train_panel.h"

namespace histosynth {

namespace {

constexpr int leftWidth = 272;
constexpr int rightWidth = 340;
constexpr int leastCentre = 420;

QScrollArea* scrolled(QWidget* content)
{
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

} // namespace

TrainView::TrainView(QWidget* parent)
    : QWidget(parent), m_stack(new QStackedWidget(this)), m_empty(new EmptyState(this)), m_loss(new LossPanel(this)),
      m_panel(new TrainPanel(this)), m_splitter(new QSplitter(Qt::Horizontal, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildLeft());
    m_splitter->addWidget(buildCentre());
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({leftWidth, 3 * leastCentre, rightWidth});
    m_panel->setMinimumWidth(rightWidth);
    connect(m_empty, &EmptyState::triggered, this, &TrainView::emptyActionTriggered);
    connect(m_loss, &LossPanel::coloursChanged, this, [this] { setRuns(m_runs->rows()); });
    setSettings({}, {}, false);
    setNotice({});
    setCentre(Centre::NoRuns);
    retranslate();
}

QWidget* TrainView::buildLeft()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(space8, space16, space8, space8);
    layout->setSpacing(space8);
    m_runsTitle = new QLabel(page);
    setTextSize(m_runsTitle, TextSize::Section);
    m_runs = new RunList(page);
    m_runsHint = new QLabel(page);
    m_runsHint->setWordWrap(true);
    setTextSize(m_runsHint, TextSize::Secondary);
    setTone(m_runsHint, Tone::Secondary);
    m_settingsArea = new QWidget(page);
    auto* settings = new QVBoxLayout(m_settingsArea);
    settings->setContentsMargins(space8, 0, space8, space8);
    settings->setSpacing(space8);
    m_settingsTitle = new QLabel(m_settingsArea);
    m_settingsTitle->setWordWrap(true);
    m_settings = new KeyValueTable;
    m_useSettings = new QPushButton(m_settingsArea);
    settings->addWidget(m_settingsTitle);
    m_settingsScroll = scrolled(m_settings);
    settings->addWidget(m_settingsScroll, 1);
    settings->addWidget(m_useSettings);
    connect(m_useSettings, &QPushButton::clicked, this, &TrainView::useSettingsRequested);
    auto* title = new QHBoxLayout;
    title->setContentsMargins(space8, 0, space8, 0);
    title->addWidget(m_runsTitle);
    layout->addLayout(title);
    layout->addWidget(m_runs, 3);
    layout->addWidget(m_runsHint);
    layout->addWidget(m_settingsArea, 2);
    m_runsHint->setContentsMargins(space8, 0, space8, 0);
    return page;
}

QWidget* TrainView::buildCentre()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_notice = buildNotice();
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_loss);
    m_previewPage = buildPreview();
    m_stack->addWidget(m_previewPage);
    page->setMinimumWidth(leastCentre);
    return page;
}

QFrame* TrainView::buildNotice()
{
    auto* notice = new QFrame(this);
    notice->setAutoFillBackground(true);
    notice->setBackgroundRole(QPalette::AlternateBase);
    auto* layout = new QHBoxLayout(notice);
    layout->setContentsMargins(space16, space8, space16, space8);
    layout->setSpacing(space16);
    m_noticeText = new QLabel(notice);
    m_noticeText->setWordWrap(true);
    m_noticeText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_noticeButton = new QPushButton(notice);
    m_noticeButton->setIcon(icon(QStringLiteral("media-playback-start")));
    layout->addWidget(m_noticeText, 1);
    layout->addWidget(m_noticeButton);
    connect(m_noticeButton, &QPushButton::clicked, this, &TrainView::noticeActionTriggered);
    return notice;
}

QWidget* TrainView::buildPreview()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(space16, space16, space16, space16);
    layout->setSpacing(space8);
    m_previewCaption = new ElidedLabel(page);
    m_previewBack = new QPushButton(page);
    m_previewBack->setIcon(icon(QStringLiteral("go-previous")));
    m_preview = new ImageViewer(page);
    m_preview->setReadOnly(true);
    auto* top = new QHBoxLayout;
    top->addWidget(m_previewBack);
    top->addSpacing(space8);
    top->addWidget(m_previewCaption, 1);
    layout->addLayout(top);
    layout->addWidget(m_preview, 1);
    connect(m_previewBack, &QPushButton::clicked, this, &TrainView::previewClosed);
    connect(m_preview, &ImageViewer::closeRequested, this, &TrainView::previewClosed);
    connect(m_preview, &ImageViewer::stepRequested, this, &TrainView::previewStepRequested);
    return page;
}

void TrainView::setRuns(QList<RunRow> rows)
{
    for (auto& row : rows)
        row.chartColour = m_loss->colourOf(row.id);
    m_runs->setRows(rows);
    m_runsHint->setVisible(rows.size() > 1);
}

void TrainView::setSettings(const QString& title, const QList<KeyValue>& settings, bool canBeUsed)
{
    m_settingsTitle->setText(title);
    m_settingsScroll->setAccessibleName(title);
    m_settings->setRows(settings);
    m_settings->setVisible(!settings.isEmpty());
    m_useSettings->setVisible(canBeUsed);
    m_settingsArea->setVisible(!title.isEmpty());
}

void TrainView::setNotice(const QString& text, Tone tone, const QString& action)
{
    m_noticeText->setText(text);
    setTone(m_noticeText, tone);
    m_noticeButton->setText(action);
    m_noticeButton->setVisible(!action.isEmpty());
    m_notice->setVisible(!text.isEmpty());
}

void TrainView::setCentre(Centre centre)
{
    const bool wasPreview = m_centre == Centre::Preview;
    m_centre = centre;
    tellEmpty();
    if (centre == Centre::Curves)
        m_stack->setCurrentWidget(m_loss);
    else if (centre == Centre::Preview)
        m_stack->setCurrentWidget(m_previewPage);
    else
        m_stack->setCurrentWidget(m_empty);
    if (centre == Centre::Preview && !wasPreview)
        m_preview->setFocus();
    if (centre == Centre::Curves && wasPreview)
        m_loss->setFocus();
}

void TrainView::setPreview(const QImage& image, const QString& caption)
{
    m_preview->setImage(image, ImageViewer::View::Keep);
    m_preview->zoomToFit();
    m_previewCaption->setText(caption);
}

QByteArray TrainView::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_splitter->saveState() << m_loss->splitter()->saveState();
    return state;
}

void TrainView::restoreState(const QByteArray& state)
{
    QDataStream stream(state);
    QByteArray columns;
    QByteArray rows;
    stream >> columns >> rows;
    if (stream.status() != QDataStream::Ok)
        return;
    m_splitter->restoreState(columns);
    m_loss->splitter()->restoreState(rows);
}

void TrainView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TrainView::tellEmpty()
{
    if (m_centre == Centre::NoImages) {
        m_empty->setPicture(QStringLiteral("photo"));
        m_empty->setSentence(tr("A model learns from crops of real images, and this project has none yet."));
        m_empty->setAction(tr("Make crops in Dataset"));
    } else {
        m_empty->setPicture(QStringLiteral("view-media-chart"));
        m_empty->setSentence(
            tr("Here you will see how the model learns: its loss, step by step, and previews of what it draws."));
        m_empty->setAction({});
    }
}

void TrainView::retranslate()
{
    m_runsTitle->setText(tr("Runs"));
    m_runsHint->setText(tr("Choose a second run with Ctrl to compare the two."));
    m_useSettings->setText(tr("Use these settings"));
    m_useSettings->setToolTip(tr("Put the settings of this run into the form on the right."));
    m_previewBack->setText(tr("Back to the loss"));
    tellEmpty();
}

} // namespace histosynth
