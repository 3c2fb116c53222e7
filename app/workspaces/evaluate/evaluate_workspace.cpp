// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/evaluate/evaluate_workspace.h"

#include <QtCore/QPointer>

#include <algorithm>
#include <utility>

#include "app/desk/background_read.h"
#include "app/words/words.h"
#include "app/workspaces/evaluate/evaluate_words.h"
#include "app/workspaces/evaluate/pair_controller.h"
#include "app/workspaces/parts/save_chart.h"
#include "core/workflow/evaluate_run.h"
#include "widgets/controls/fold_section.h"
#include "widgets/forms/option_form.h"
#include "widgets/workspaces/evaluate/evaluate_view.h"
#include "widgets/workspaces/evaluate/measure_panel.h"
#include "widgets/workspaces/evaluate/pair_panel.h"

namespace histosynth {

namespace {

const auto viewName = QStringLiteral("evaluate");

// Run and checkpoint are chosen otherwise.
Json formDefaults()
{
    Json defaults = toJson(EvaluateOptions());
    defaults.erase("run");
    defaults.erase("checkpoint");
    return defaults;
}

std::vector<OptionProblem> problemsOf(const Json& values)
{
    EvaluateOptions options;
    auto problems = fromJson(options, values);
    if (problems.empty())
        problems = check(options);
    return problems;
}

} // namespace

EvaluateWorkspace::EvaluateWorkspace(const Desk& desk, QObject* parent)
    : Workspace(desk, parent), m_view(new EvaluateView), m_pairs(new PairController(desk, *m_view->pairs(), this))
{
    m_view->restoreState(desk.settings.state(viewName));
    m_view->setMeasureNames(EvaluateWords::measureNames());
    fillForm();
    connectView();
    show();
}

EvaluateWorkspace::~EvaluateWorkspace() = default;

QWidget* EvaluateWorkspace::view()
{
    return m_view;
}

void EvaluateWorkspace::fillForm()
{
    std::vector<FieldInfo> infos;
    for (const auto& field : EvaluateOptions::fields())
        infos.push_back(field.info);
    auto* form = m_view->form();
    form->setFields(infos, formDefaults());
    form->setValues(desk().settings.formValues(viewName));
    form->setAdvancedOpen(desk().settings.isAdvancedOpen(viewName));
    connect(form, &OptionForm::changed, this, &EvaluateWorkspace::onOptionChanged);
    connect(form, &OptionForm::advancedOpenChanged, this,
            [this](bool isOpen) { desk().settings.setAdvancedOpen(viewName, isOpen); });
}

void EvaluateWorkspace::connectView()
{
    connect(m_view, &EvaluateView::startRequested, this, &EvaluateWorkspace::start);
    connect(m_view, &EvaluateView::emptyActionTriggered, this,
            [this] { Q_EMIT workspaceRequested(WorkspaceId::Train); });
    connect(m_view, &EvaluateView::measuresChosen, this, &EvaluateWorkspace::showChart);
    connect(m_view->runs(), &RunList::selectedIdsChanged, this, &EvaluateWorkspace::select);
    connect(m_view->measures(), &MeasurePanel::saveRequested, this, [this](const QString& ending) {
        askToSaveChart(desk(), *m_view->measures()->chart(), tr("measures of %1").arg(desk().session.name()), ending);
    });
    connect(&desk().jobs, &JobQueue::changed, this, [this](JobId id) {
        if (id == m_job)
            showStart();
    });
    auto& actions = desk().actions;
    actions.on("pair.accept", this, [this] { m_pairs->rate(PictureVerdict::Accepted); });
    actions.on("pair.reject", this, [this] { m_pairs->rate(PictureVerdict::Rejected); });
    actions.on("pair.unrate", this, [this] { m_pairs->rate(PictureVerdict::None); });
}

void EvaluateWorkspace::openProject()
{
    refresh(ProjectPart::All);
}

void EvaluateWorkspace::closeProject()
{
    desk().settings.setState(viewName, m_view->saveState());
    m_runs.clear();
    m_judgement = {};
    m_isReading = m_isReadAgain = false;
    m_view->runs()->setRows({});
    show();
}

void EvaluateWorkspace::refresh(ProjectParts parts)
{
    constexpr auto seen = ProjectParts(ProjectPart::Classes) | ProjectPart::Runs | ProjectPart::Metrics |
                          ProjectPart::Synthetic | ProjectPart::Crops;
    if (!desk().session.isOpen() || !(parts & seen))
        return;
    m_isStale = true;
    if (m_isActive)
        read();
}

void EvaluateWorkspace::activate()
{
    m_isActive = true;
    if (m_isStale && desk().session.isOpen())
        read();
    desk().actions.set(Fact::ChartFilled, !m_judgement.measures.empty());
}

void EvaluateWorkspace::deactivate()
{
    m_isActive = false;
    desk().settings.setState(viewName, m_view->saveState());
}

void EvaluateWorkspace::retranslate()
{
    m_view->setMeasureNames(EvaluateWords::measureNames());
    m_pairs->retranslate();
    listRuns();
    show();
}

void EvaluateWorkspace::read()
{
    m_isStale = false;
    if (std::exchange(m_isReading, true)) {
        m_isReadAgain = true;
        return;
    }
    readInBackground<std::vector<JudgedRun>>(desk(), this, readJudgedRuns, [this](const auto& runs) {
        m_isReading = false;
        if (!desk().session.isOpen())
            return;
        takeRuns(runs);
        if (std::exchange(m_isReadAgain, false))
            read();
    });
}

void EvaluateWorkspace::takeRuns(const std::vector<JudgedRun>& runs)
{
    m_runs = runs;
    const auto before = m_view->runs()->selectedIds();
    listRuns();
    if (m_view->runs()->selectedIds().isEmpty() && !m_runs.empty())
        m_view->runs()->setSelectedIds({m_runs.front().training});
    if (m_view->runs()->selectedIds() == before)
        readSelected();
    showCentre();
    showStart();
}

void EvaluateWorkspace::listRuns()
{
    QList<RunRow> rows;
    for (const auto& run : m_runs)
        rows << EvaluateWords::runRow(run);
    m_view->runs()->setRows(rows);
}

const JudgedRun* EvaluateWorkspace::selected() const
{
    const auto ids = m_view->runs()->selectedIds();
    const auto found = ids.isEmpty() ? m_runs.end() : std::ranges::find(m_runs, ids.front(), &JudgedRun::training);
    return found == m_runs.end() ? nullptr : &*found;
}

void EvaluateWorkspace::select()
{
    m_judgement = {};
    readSelected();
    show();
}

void EvaluateWorkspace::readSelected()
{
    const auto* run = selected();
    if (run == nullptr)
        return;
    readInBackground<Judgement>(
        desk(), this, [id = run->training](Project& project) { return readJudgement(project, id); },
        [this](const Judgement& judgement) {
            const auto* now = selected();
            if (!desk().session.isOpen() || now == nullptr || now->training != judgement.training)
                return;
            m_judgement = judgement;
            show();
        });
}

void EvaluateWorkspace::showCentre()
{
    const auto* run = selected();
    if (run == nullptr)
        m_view->setCentre(EvaluateView::Centre::NoRuns);
    else if (!run->evaluation)
        m_view->setCentre(EvaluateView::Centre::NotEvaluated);
    else
        m_view->setCentre(EvaluateView::Centre::Measures);
}

void EvaluateWorkspace::show()
{
    showCentre();
    showChart();
    m_view->measures()->setTables(EvaluateWords::tables(m_judgement));
    m_view->measures()->setCaution(EvaluateWords::caution(m_judgement));
    m_pairs->setPairs(m_judgement.pairs);
    desk().actions.set(Fact::ChartFilled, !m_judgement.measures.empty());
    showStart();
}

void EvaluateWorkspace::showChart()
{
    const auto chosen = m_view->chosenMeasures();
    const auto measure = [&](qsizetype place) {
        return EvaluateWords::measure(static_cast<MeasureKind>(chosen[place]), m_judgement);
    };
    m_view->measures()->setMeasures(measure(0), chosen.size() > 1 ? std::optional(measure(1)) : std::nullopt);
}

void EvaluateWorkspace::showStart()
{
    const auto* run = selected();
    const auto values = m_view->form()->values();
    const auto count = m_isValid ? values.value("count", std::int64_t{0}) : 0;
    const auto checkpoints = run == nullptr ? 0 : run->checkpoints;
    const auto classes = run == nullptr ? 0 : std::ssize(run->classNames);
    m_view->setStart(EvaluateWords::start(checkpoints, checkpoints * classes * count),
                     checkpoints > 0 && m_isValid && desk().session.isWritable(), m_job != 0);
}

void EvaluateWorkspace::onOptionChanged()
{
    auto* form = m_view->form();
    std::vector<FieldProblem> problems;
    for (const auto& problem : problemsOf(form->values()))
        problems.push_back({problem.field, problemWords(problem)});
    form->setProblems(problems);
    m_isValid = problems.empty();
    desk().settings.setFormValues(viewName, form->differences());
    showStart();
}

void EvaluateWorkspace::start()
{
    const auto* run = selected();
    if (run == nullptr || m_job != 0 || !m_isValid)
        return;
    EvaluateOptions options;
    if (!fromJson(options, m_view->form()->values()).empty())
        return;
    options.run = run->training;
    const QPointer<EvaluateWorkspace> alive(this);
    JobPlan plan;
    plan.title = tr("Evaluating run %1").arg(run->training);
    plan.iconName = QStringLiteral("view-statistics");
    plan.workspace = static_cast<int>(WorkspaceId::Evaluate);
    plan.resultText = tr("Show measures");
    plan.lane = JobLane::Models;
    plan.canPause = true;
    plan.work = [&session = desk().session, options](RunControl& control) {
        auto project = session.connect();
        evaluateRun(project, options, control);
    };
    plan.ended = [alive](JobState state) {
        if (alive)
            alive->end(state);
    };
    m_job = desk().jobs.start(std::move(plan));
    showStart();
}

void EvaluateWorkspace::end(JobState)
{
    m_job = 0;
    showStart();
    desk().session.announce(ProjectParts(ProjectPart::Runs) | ProjectPart::Metrics | ProjectPart::Synthetic);
}

} // namespace histosynth
