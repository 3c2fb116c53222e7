// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/train/train_workspace.h"

#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QMenu>

#include "app/desk/background_read.h"
#include "app/workspaces/parts/save_chart.h"
#include "app/workspaces/train/run_browser.h"
#include "app/workspaces/train/run_deletion.h"
#include "app/workspaces/train/train_words.h"
#include "app/workspaces/train/training_planner.h"
#include "app/workspaces/train/training_watch.h"
#include "widgets/workspaces/train/loss_panel.h"
#include "widgets/workspaces/train/train_panel.h"
#include "widgets/workspaces/train/train_view.h"

namespace histosynth {

namespace {

const auto viewName = QStringLiteral("train");

TrainPanel::State panelState(JobState state)
{
    switch (state) {
    case JobState::Waiting:
    case JobState::Running:
        return TrainPanel::State::Running;
    case JobState::Pausing:
        return TrainPanel::State::Pausing;
    case JobState::Paused:
        return TrainPanel::State::Paused;
    case JobState::Stopping:
        return TrainPanel::State::Stopping;
    case JobState::Done:
    case JobState::Stopped:
    case JobState::Failed:
        break;
    }
    return TrainPanel::State::Ready;
}

} // namespace

TrainWorkspace::TrainWorkspace(const Desk& desk, QObject* parent)
    : Workspace(desk, parent), m_view(new TrainView), m_planner(new TrainingPlanner(desk, *m_view->panel(), this)),
      m_browser(new RunBrowser(desk, *m_view, this)), m_watch(new TrainingWatch(desk, this))
{
    m_view->restoreState(desk.settings.state(viewName));
    connectView();
    addActions();
    connect(m_watch, &TrainingWatch::begun, this, &TrainWorkspace::begin);
    connect(m_watch, &TrainingWatch::told, this, &TrainWorkspace::take);
    connect(m_watch, &TrainingWatch::changed, this, &TrainWorkspace::showState);
    connect(m_watch, &TrainingWatch::ended, this, &TrainWorkspace::end);
    connect(m_browser, &RunBrowser::listed, this, &TrainWorkspace::showCentre);
    connect(m_browser, &RunBrowser::selectionChanged, this, &TrainWorkspace::showSelection);
}

TrainWorkspace::~TrainWorkspace() = default;

QWidget* TrainWorkspace::view()
{
    return m_view;
}

void TrainWorkspace::connectView()
{
    auto* panel = m_view->panel();
    connect(panel, &TrainPanel::startRequested, this, &TrainWorkspace::start);
    connect(panel, &TrainPanel::pauseRequested, m_watch, &TrainingWatch::pause);
    connect(panel, &TrainPanel::resumeRequested, m_watch, &TrainingWatch::goOn);
    connect(panel, &TrainPanel::stopRequested, m_watch, &TrainingWatch::stop);
    connect(m_view, &TrainView::noticeActionTriggered, this, &TrainWorkspace::resume);
    connect(m_view, &TrainView::emptyActionTriggered, this,
            [this] { Q_EMIT workspaceRequested(WorkspaceId::Dataset); });
    connect(m_view, &TrainView::useSettingsRequested, this, [this] {
        if (const auto* run = m_browser->selected(); run != nullptr && !m_watch->isRunning())
            m_planner->setValues(run->run.settings.value("options", Json::object()));
    });
    connect(m_view->runs(), &RunList::menuRequested, this,
            [this](qint64, const QPoint& position) { showMenu(position); });
    connect(m_view->runs(), &RunList::deleteRequested, this,
            [this] { desk().actions.action("run.delete")->trigger(); });
    connect(m_view->loss(), &LossPanel::saveRequested, this, [this](const QString& ending) {
        askToSaveChart(desk(), *m_view->loss()->chart(), tr("loss of %1").arg(desk().session.name()), ending);
    });
}

void TrainWorkspace::addActions()
{
    auto& actions = desk().actions;
    actions.on("train.start", this, [this] { start(); });
    actions.on("train.pause", this, [this] { pauseOrGoOn(); });
    actions.on("train.stop", this, [this] { m_watch->stop(); });
    actions.on("run.resume", this, [this] { resume(); });
    actions.on("run.open_folder", this, [this] { openFolder(); });
    actions.on("run.delete", this, [this] {
        if (const auto* run = m_browser->selected(); run != nullptr && !m_browser->isLiveShown())
            askToDeleteRun(desk(), *m_view, *run);
    });
}

void TrainWorkspace::openProject()
{
    m_browser->read();
    readSet();
}

void TrainWorkspace::closeProject()
{
    desk().settings.setState(viewName, m_view->saveState());
    m_set.reset();
    m_planner->setSet({});
    m_browser->clear();
    showCentre();
}

void TrainWorkspace::refresh(ProjectParts parts)
{
    if (!desk().session.isOpen())
        return;
    constexpr auto seen = ProjectParts(ProjectPart::Classes) | ProjectPart::Images | ProjectPart::Splits |
                          ProjectPart::Crops | ProjectPart::Augmented;
    if (parts & seen)
        readSet();
    if (parts.testFlag(ProjectPart::Runs))
        m_browser->read();
}

void TrainWorkspace::activate()
{
    m_planner->setActive(true);
    showSelection();
}

void TrainWorkspace::deactivate()
{
    m_planner->setActive(false);
    desk().settings.setState(viewName, m_view->saveState());
}

void TrainWorkspace::retranslate()
{
    m_planner->retranslate();
    m_browser->retranslate();
    showState();
}

void TrainWorkspace::readSet()
{
    readInBackground<TrainingSet>(desk(), this, trainingSet, [this](const TrainingSet& set) {
        if (!desk().session.isOpen())
            return;
        m_set = set;
        m_planner->setSet(set);
        showCentre();
    });
}

void TrainWorkspace::showCentre()
{
    if (!m_browser->runs().empty()) {
        if (m_view->centre() != TrainView::Centre::Preview)
            m_view->setCentre(TrainView::Centre::Curves);
    } else if (m_set && m_set->isEmpty()) {
        m_view->setCentre(TrainView::Centre::NoImages);
    } else {
        m_view->setCentre(TrainView::Centre::NoRuns);
    }
}

void TrainWorkspace::showSelection()
{
    const auto* run = m_browser->selected();
    const bool isFree = run != nullptr && !m_browser->isLiveShown();
    const bool isResumable = isFree && run->isResumable() && desk().session.isWritable() && !m_watch->isRunning();
    auto& actions = desk().actions;
    actions.set(Fact::RunSelected, isFree);
    actions.set(Fact::RunResumable, isResumable);
    actions.set(Fact::ChartFilled, !m_browser->runs().empty());
    if (isFree)
        m_view->setNotice(TrainWords::runNotice(*run),
                          run->run.state == RunState::Stopped ? Tone::Normal : Tone::Warning,
                          isResumable ? TrainWords::resumeText(*run) : QString());
    else
        m_view->setNotice({});
    if (m_view->centre() == TrainView::Centre::Preview)
        m_view->setCentre(TrainView::Centre::Curves);
    if (const auto* status = m_watch->status())
        m_browser->showLiveNumbers(*status);
}

// Of the training that goes on, or that none does.
void TrainWorkspace::showState()
{
    const auto* status = m_watch->status();
    const auto state = status == nullptr ? TrainPanel::State::Ready : panelState(status->state);
    desk().actions.set(Fact::TrainingRuns, state != TrainPanel::State::Ready);
    if (m_view->panel()->state() != state)
        m_view->panel()->setState(state);
    if (status != nullptr)
        m_browser->showLiveNumbers(*status);
}

void TrainWorkspace::start()
{
    if (m_watch->isRunning() || !m_planner->canStart())
        return;
    m_planner->yield();
    m_browser->beginLive({});
    m_watch->start(m_planner->values(), m_set->classes);
}

void TrainWorkspace::resume()
{
    const auto* run = m_browser->selected();
    if (run == nullptr || !run->isResumable() || m_watch->isRunning())
        return;
    m_planner->yield();
    const auto taken = *run;
    m_browser->beginLive(taken.run.id);
    m_watch->resume(taken);
}

void TrainWorkspace::pauseOrGoOn()
{
    const auto state = m_view->panel()->state();
    if (state == TrainPanel::State::Paused || state == TrainPanel::State::Pausing)
        m_watch->goOn();
    else
        m_watch->pause();
}

void TrainWorkspace::begin()
{
    m_kindsSeen = 0;
    m_planner->showUsed(m_watch->options());
    showState();
    showSelection();
}

void TrainWorkspace::take(const Event& event)
{
    // Its row comes some time after its first words: it is looked for at the first event of each kind.
    const auto kind = 1U << event.index();
    if (!m_browser->isLiveFound() && !(m_kindsSeen & kind)) {
        m_kindsSeen |= kind;
        desk().session.announce(ProjectPart::Runs);
    }
    m_browser->take(event);
}

void TrainWorkspace::end(JobState)
{
    m_browser->endLive();
    m_planner->showOwn();
    showState();
    showSelection();
}

void TrainWorkspace::openFolder()
{
    const auto* run = m_browser->selected();
    if (run == nullptr)
        return;
    desk().session.attempt([&] {
        const auto folder = desk().session.project().runs().folder(run->run.id);
        QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdU16String(folder.u16string())));
    });
}

void TrainWorkspace::showMenu(const QPoint& position)
{
    auto& actions = desk().actions;
    auto* menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(actions.action("run.resume"));
    menu->addAction(actions.action("run.open_folder"));
    menu->addSeparator();
    const auto* run = m_browser->selected();
    if (run != nullptr && !m_browser->isLiveShown() && desk().session.isWritable()) {
        auto* checkpoints = menu->addMenu(tr("Delete a checkpoint"));
        checkpoints->setEnabled(!run->checkpoints.empty());
        for (const auto step : run->checkpoints)
            checkpoints->addAction(tr("Step %L1").arg(step), this, [this, id = run->run.id, step] {
                if (const auto* known = m_browser->find(id))
                    askToDeleteCheckpoint(desk(), *m_view, *known, step);
            });
    }
    menu->addAction(actions.action("run.delete"));
    menu->popup(position);
}

} // namespace histosynth
