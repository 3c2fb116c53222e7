// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/train/loss_panel.h"

#include <QtCore/QEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

#include "widgets/controls/steady_boxes.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"
#include "widgets/workspaces/parts/chart_bar.h"
#include "widgets/workspaces/parts/number_strip.h"

namespace histosynth {

namespace {

// Weight of the past, in the order of the box: none, about 10, 50 and 200 steps.
constexpr std::array smoothings{0.0, 0.9, 0.98, 0.995};
constexpr int usualSmoothing = 2;

// At first, in proportion.
constexpr int chartHeight = 400;
constexpr int stripHeight = 240;

} // namespace

LossPanel::LossPanel(QWidget* parent)
    : QWidget(parent), m_chart(new LossChart(this)), m_bar(new ChartBar(m_chart, this)),
      m_smoothing(new QComboBox(this)), m_rate(new QToolButton(this)), m_numbers(new NumberStrip(this)),
      m_stripTitle(new QLabel(this)), m_stripMessage(new QLabel(this)), m_strip(new FilmStrip(this)),
      m_splitter(new QSplitter(Qt::Vertical, this))
{
    build();
    linkCursors();
    retranslate();
}

void LossPanel::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildTop());
    m_splitter->addWidget(buildBottom());
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({chartHeight, stripHeight});
    layout->addWidget(m_splitter);
    ignoreWheel(m_smoothing);
    for (std::size_t i = 0; i < smoothings.size(); ++i)
        m_smoothing->addItem({});
    m_smoothing->setCurrentIndex(usualSmoothing);
    connect(m_smoothing, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_chart->setSmoothing(smoothings[static_cast<std::size_t>(std::max(0, index))]); });
    m_rate->setCheckable(true);
    m_rate->setAutoRaise(true);
    m_rate->setFocusPolicy(Qt::StrongFocus);
    connect(m_rate, &QToolButton::toggled, m_chart, &LossChart::setLearningRateVisible);
    m_bar->addWidget(m_smoothing);
    m_bar->addWidget(m_rate);
    connect(m_bar, &ChartBar::saveRequested, this, &LossPanel::saveRequested);
}

QWidget* LossPanel::buildTop()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(space16, space16, space16, space8);
    layout->setSpacing(space8);
    layout->addWidget(m_bar);
    layout->addWidget(m_numbers);
    layout->addWidget(m_chart, 1);
    return page;
}

QWidget* LossPanel::buildBottom()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(space16, space8, space16, space16);
    layout->setSpacing(space8);
    layout->addWidget(m_stripTitle);
    layout->addWidget(m_strip, 1);
    layout->addWidget(m_stripMessage, 1);
    setTextSize(m_stripTitle, TextSize::Section);
    setTone(m_stripMessage, Tone::Secondary);
    m_stripMessage->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_stripMessage->setWordWrap(true);
    m_strip->hide();
    return page;
}

// The pointer in one moves the cursor of both; a click keeps it there. A second one lets it go in the chart, and opens
// the preview in the strip.
void LossPanel::linkCursors()
{
    const auto asStep = [](double step) { return std::optional<qint64>(std::llround(step)); };
    connect(m_chart, &Chart::cursorMoved, this, [this, asStep](double step) { m_strip->setCursorStep(asStep(step)); });
    connect(m_chart, &Chart::cursorPicked, this,
            [this](double step) { pin(m_pinned == step ? std::nullopt : std::optional(step)); });
    connect(m_chart, &Chart::cursorLeft, this, [this] { pin(m_pinned); });
    connect(m_strip, &FilmStrip::stepHovered, this,
            [this](qint64 step) { m_chart->setCursorStep(static_cast<double>(step)); });
    connect(m_strip, &FilmStrip::stepSelected, this, [this](qint64 step) {
        if (m_pinned == static_cast<double>(step))
            Q_EMIT previewOpened(step);
        pin(static_cast<double>(step));
    });
}

void LossPanel::pin(std::optional<double> step)
{
    m_pinned = step;
    m_chart->setCursorStep(step);
    m_strip->setCursorStep(step ? std::optional<qint64>(std::llround(*step)) : std::nullopt);
}

void LossPanel::setRuns(const QList<Run>& runs)
{
    const auto sameIds = std::ranges::equal(runs, m_runs, {}, &Run::id, &Run::id);
    m_runs = runs;
    colourRuns();
    if (!sameIds)
        pin(std::nullopt);
    m_bar->setFilled(!runs.isEmpty());
    m_rate->setEnabled(!runs.isEmpty());
    m_smoothing->setEnabled(!runs.isEmpty());
}

QColor LossPanel::colourOf(qint64 run) const
{
    const auto found = std::ranges::find(m_runs, run, &Run::id);
    return found == m_runs.end() ? QColor() : chartColour(palette(), static_cast<int>(found - m_runs.begin()));
}

void LossPanel::colourRuns()
{
    std::vector<LossRun> shown;
    for (const auto& run : m_runs)
        shown.push_back({run.id, run.name, colourOf(run.id)});
    m_chart->setRuns(shown);
}

void LossPanel::append(qint64 run, std::span<const LossPoint> points)
{
    m_chart->append(run, points);
}

void LossPanel::appendValidation(qint64 run, std::span<const ValidationPoint> points)
{
    m_chart->appendValidation(run, points);
}

void LossPanel::setNumbers(const QList<KeyValue>& numbers)
{
    m_numbers->setNumbers(numbers);
    m_numbers->setVisible(!numbers.isEmpty());
}

void LossPanel::setPreviews(std::vector<FilmStrip::Frame> frames, const QString& message)
{
    m_stripMessage->setText(message);
    m_stripMessage->setVisible(frames.empty());
    m_strip->setVisible(!frames.empty());
    m_strip->setFrames(std::move(frames));
}

void LossPanel::addPreview(FilmStrip::Frame frame)
{
    m_stripMessage->hide();
    m_strip->show();
    m_strip->addFrame(std::move(frame));
}

void LossPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange) {
        colourRuns();
        Q_EMIT coloursChanged();
    }
}

void LossPanel::retranslate()
{
    m_bar->setTitle(tr("Loss"));
    m_chart->setAccessibleName(tr("Loss by training step"));
    m_chart->setEmptyText(tr("Choose a run on the left to see its loss."));
    m_stripTitle->setText(tr("Previews"));
    m_strip->setAccessibleName(tr("Previews by training step"));
    const QStringList names{tr("Not smoothed"), tr("Smoothed a little"), tr("Smoothed"), tr("Smoothed much")};
    for (qsizetype i = 0; i < names.size(); ++i)
        m_smoothing->setItemText(static_cast<int>(i), names[i]);
    m_smoothing->setAccessibleName(tr("Smoothing"));
    m_smoothing->setToolTip(tr("The loss jumps from step to step; smoothed, it shows where it is going."));
    m_rate->setText(tr("Learning rate"));
    m_rate->setToolTip(tr("Show the learning rate, too: how far a step changes the model."));
}

} // namespace histosynth
