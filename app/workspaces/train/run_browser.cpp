// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/train/run_browser.h"

#include <QtCore/QTimer>

#include <algorithm>
#include <utility>

#include "app/desk/background_read.h"
#include "app/pictures/picture_loader.h"
#include "app/workspaces/train/train_words.h"
#include "widgets/workspaces/train/loss_panel.h"
#include "widgets/workspaces/train/train_view.h"

namespace histosynth {

namespace {

constexpr qsizetype mostCompared = 4; // more curves hide one another
constexpr int rowInterval = 500;      // ms between two looks of the live run's row

LossPoint pointOf(const TrainingStep& step)
{
    return {static_cast<double>(step.step), step.loss, step.learningRate};
}

ValidationPoint pointOf(const ValidationLoss& loss)
{
    return {static_cast<double>(loss.step), loss.loss};
}

} // namespace

RunBrowser::RunBrowser(const Desk& desk, TrainView& view, QObject* parent)
    : QObject(parent), m_desk(desk), m_view(view), m_pictures(std::make_unique<PictureLoader>(nullptr)),
      m_rowTimer(new QTimer(this))
{
    m_rowTimer->setSingleShot(true);
    m_rowTimer->setInterval(rowInterval);
    connect(m_rowTimer, &QTimer::timeout, this, &RunBrowser::listRows);
    connect(view.runs(), &RunList::selectedIdsChanged, this, &RunBrowser::select);
    connect(m_pictures.get(), &PictureLoader::imageReady, this, [this](qint64 step, const QImage& image) {
        m_view.loss()->addPreview({step, image, tr("Step %L1. Click twice to see it large.").arg(step)});
        if (m_opened == step)
            openPreview(step);
    });
    connect(view.loss(), &LossPanel::previewOpened, this, &RunBrowser::openPreview);
    connect(&view, &TrainView::previewStepRequested, this, &RunBrowser::showPreview);
    connect(&view, &TrainView::previewClosed, this, [this] {
        m_opened.reset();
        m_view.setCentre(TrainView::Centre::Curves);
    });
}

RunBrowser::~RunBrowser() = default;

void RunBrowser::read()
{
    if (std::exchange(m_isReading, true)) {
        m_isReadAgain = true;
        return;
    }
    readInBackground<std::vector<TrainingRun>>(m_desk, this, readTrainingRuns, [this](const auto& runs) {
        m_isReading = false;
        if (m_desk.session.isOpen())
            takeRuns(runs);
        if (std::exchange(m_isReadAgain, false) && m_desk.session.isOpen())
            read();
    });
}

void RunBrowser::clear()
{
    m_runs.clear();
    m_previews.clear();
    m_live.reset();
    m_asked.clear();
    m_opened.reset();
    m_isReading = m_isReadAgain = false;
    m_pictures->setWantedImages({});
    m_view.setRuns({});
    m_view.loss()->setRuns({});
    showSelected();
}

void RunBrowser::takeRuns(std::vector<TrainingRun> runs)
{
    const bool wasEmpty = m_runs.empty();
    m_runs = std::move(runs);
    std::optional<RowId> found;
    if (m_live && !m_live->run && !m_runs.empty() && m_runs.front().run.state == RunState::Running)
        found = m_live->run = m_live->curves.run = m_runs.front().run.id;
    listRows();
    if (found)
        m_view.runs()->setSelectedIds({*found});
    else if (wasEmpty && !m_runs.empty())
        m_view.runs()->setSelectedIds({m_runs.front().run.id});
    else
        showSelected();
    Q_EMIT listed();
}

void RunBrowser::listRows()
{
    QList<RunRow> rows;
    for (auto& run : m_runs) {
        if (m_live && m_live->run == run.run.id && !m_live->curves.steps.empty())
            run.stepsDone = m_live->curves.steps.back().step;
        rows << TrainWords::runRow(run);
    }
    m_view.setRuns(rows);
}

const TrainingRun* RunBrowser::find(RowId run) const
{
    const auto found = std::ranges::find(m_runs, run, [](const TrainingRun& one) { return one.run.id; });
    return found == m_runs.end() ? nullptr : &*found;
}

const TrainingRun* RunBrowser::selected() const
{
    const auto ids = m_view.runs()->selectedIds();
    return ids.size() == 1 ? find(ids.front()) : nullptr;
}

void RunBrowser::select()
{
    m_opened.reset();
    showCurves(m_view.runs()->selectedIds().mid(0, mostCompared));
    listRows(); // the colours of those that are shown
    showSelected();
}

// All that is said of the selection beside its curves.
void RunBrowser::showSelected()
{
    const auto ids = m_view.runs()->selectedIds();
    const auto* one = ids.isEmpty() ? nullptr : find(ids.front());
    if (one == nullptr) {
        m_view.setSettings({}, {}, false);
        m_view.loss()->setNumbers({});
    } else if (ids.size() == 2 && find(ids.back()) != nullptr) {
        const auto rows = TrainWords::differences(*one, *find(ids.back()));
        const auto names = tr("%1 | %2").arg(TrainWords::runTitle(ids.front()), TrainWords::runTitle(ids.back()));
        m_view.setSettings(rows.isEmpty() ? tr("%1: the same settings").arg(names) : names, rows, false);
        m_view.loss()->setNumbers({});
    } else if (ids.size() == 1) {
        m_view.setSettings(tr("Settings of run %1").arg(one->run.id), TrainWords::settings(*one), true);
        if (!isLiveShown())
            m_view.loss()->setNumbers(TrainWords::numbers(*one));
    } else {
        m_view.setSettings({}, {}, false);
        m_view.loss()->setNumbers({});
    }
    Q_EMIT selectionChanged();
}

void RunBrowser::showCurves(const QList<qint64>& ids)
{
    QList<LossPanel::Run> shown;
    for (const qint64 id : ids)
        shown << LossPanel::Run{id, TrainWords::runTitle(id)};
    m_view.loss()->setRuns(shown);
    m_asked.intersect(QSet<RowId>(ids.begin(), ids.end()));
    m_previews.clear();
    m_pictures->setWantedImages({});
    m_view.loss()->setPreviews({}, {});
    for (const qint64 id : ids) {
        if (m_asked.contains(id) && id != ids.front())
            continue;
        m_asked.insert(id);
        readInBackground<RunCurves>(
            m_desk, this, [id](Project& project) { return readRunCurves(project, id); },
            [this](const RunCurves& curves) { takeCurves(curves); });
    }
}

void RunBrowser::takeCurves(const RunCurves& curves)
{
    if (!m_asked.contains(curves.run))
        return;
    append(curves);
    const bool isLive = m_live && m_live->run == curves.run;
    if (isLive)
        append(m_live->curves);
    const auto ids = m_view.runs()->selectedIds();
    if (ids.isEmpty() || ids.front() != curves.run)
        return;
    m_previews = curves.previews;
    if (isLive) {
        for (const auto& preview : m_live->curves.previews)
            if (std::ranges::find(m_previews, preview.step, &Preview::step) == m_previews.end())
                m_previews.push_back(preview);
    }
    showPreviews();
}

// Points that are there already are passed over by the chart.
void RunBrowser::append(const RunCurves& curves)
{
    std::vector<LossPoint> points;
    points.reserve(curves.steps.size());
    for (const auto& step : curves.steps)
        points.push_back(pointOf(step));
    std::vector<ValidationPoint> validations;
    for (const auto& loss : curves.validations)
        validations.push_back(pointOf(loss));
    m_view.loss()->append(curves.run, points);
    m_view.loss()->appendValidation(curves.run, validations);
}

void RunBrowser::showPreviews()
{
    std::vector<FilmStrip::Frame> frames;
    QList<PictureKey> wanted;
    for (const auto& preview : m_previews) {
        frames.push_back({preview.step, {}, {}});
        wanted.append({preview.step, preview.file});
    }
    m_view.loss()->setPreviews(
        std::move(frames), tr("No previews yet. They are drawn while a model learns, as often as its settings say."));
    m_pictures->setWantedImages(wanted);
}

void RunBrowser::openPreview(std::int64_t step)
{
    m_opened = step;
    for (const auto& frame : m_view.loss()->strip()->frames()) {
        if (frame.step == step && !frame.image.isNull()) {
            m_view.setPreview(frame.image, TrainWords::previewCaption(m_view.runs()->selectedIds().value(0), step));
            m_view.setCentre(TrainView::Centre::Preview);
        }
    }
}

void RunBrowser::showPreview(int direction)
{
    const auto at = std::ranges::find(m_previews, m_opened.value_or(0), &Preview::step);
    const auto next = (at - m_previews.begin()) + direction;
    if (at != m_previews.end() && next >= 0 && next < std::ssize(m_previews))
        openPreview(m_previews[static_cast<std::size_t>(next)].step);
}

void RunBrowser::beginLive(std::optional<RowId> run)
{
    m_live = Live{run, {run.value_or(0), {}, {}, {}}};
    if (run)
        m_view.runs()->setSelectedIds({*run});
}

void RunBrowser::take(const Event& event)
{
    if (!m_live)
        return;
    auto& curves = m_live->curves;
    const RowId run = m_live->run.value_or(0);
    if (const auto* step = std::get_if<TrainingStep>(&event)) {
        curves.steps.push_back(*step);
        const auto point = pointOf(*step);
        m_view.loss()->append(run, std::span(&point, 1));
        if (!m_rowTimer->isActive())
            m_rowTimer->start();
    } else if (const auto* loss = std::get_if<ValidationLoss>(&event)) {
        curves.validations.push_back(*loss);
        const auto point = pointOf(*loss);
        m_view.loss()->appendValidation(run, std::span(&point, 1));
    } else if (const auto* preview = std::get_if<Preview>(&event)) {
        curves.previews.push_back(*preview);
        if (isLiveShown() && std::ranges::find(m_previews, preview->step, &Preview::step) == m_previews.end()) {
            m_previews.push_back(*preview);
            m_view.loss()->addPreview({preview->step, {}, {}});
            m_pictures->requestImage({preview->step, preview->file});
        }
    }
}

void RunBrowser::showLiveNumbers(const JobStatus& status)
{
    if (!isLiveShown())
        return;
    const auto* run = selected();
    m_view.loss()->setNumbers(TrainWords::numbers(status, run->steps));
}

void RunBrowser::endLive()
{
    m_live.reset();
    m_rowTimer->stop();
}

bool RunBrowser::isLiveShown() const
{
    const auto* run = selected();
    return run != nullptr && m_live && m_live->run == run->run.id;
}

void RunBrowser::retranslate()
{
    listRows();
    showSelected();
}

} // namespace histosynth
