// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/train/training_planner.h"

#include <QtCore/QTimer>

#include "app/desk/background_read.h"
#include "app/words/words.h"
#include "app/workspaces/train/train_words.h"
#include "app/workspaces/train/training_calls.h"
#include "widgets/forms/option_form.h"
#include "widgets/workspaces/train/train_panel.h"

namespace histosynth {

namespace {

constexpr int patience = 500; // ms without a change before a dry run begins
const auto formName = QStringLiteral("train");

} // namespace

TrainingPlanner::TrainingPlanner(const Desk& desk, TrainPanel& panel, QObject* parent)
    : QObject(parent), m_desk(desk), m_panel(panel), m_timer(new QTimer(this))
{
    auto* form = panel.form();
    form->setFields(compactFields(), compactDefaults());
    form->setValues(desk.settings.formValues(formName));
    form->setAdvancedOpen(desk.settings.isAdvancedOpen(formName));
    connect(form, &OptionForm::changed, this, &TrainingPlanner::onChanged);
    connect(form, &OptionForm::advancedOpenChanged, this,
            [this](bool isOpen) { m_desk.settings.setAdvancedOpen(formName, isOpen); });
    m_timer->setSingleShot(true);
    m_timer->setInterval(patience);
    connect(m_timer, &QTimer::timeout, this, &TrainingPlanner::measure);
    connect(&desk.jobs, &JobQueue::ended, this, [this] { show(); });
    m_own = form->values();
    checkValues();
    show();
}

void TrainingPlanner::setSet(const std::optional<TrainingSet>& set)
{
    m_set = set;
    if (!set)
        yield();
    show();
}

void TrainingPlanner::setActive(bool isActive)
{
    m_isActive = isActive;
    show();
}

Json TrainingPlanner::values() const
{
    return m_own;
}

void TrainingPlanner::setValues(const Json& values)
{
    m_panel.form()->setValues(values);
    onChanged();
}

bool TrainingPlanner::canStart() const
{
    return m_isValid && m_set && !m_set->isEmpty() && m_desk.session.isWritable();
}

void TrainingPlanner::showUsed(const Json& values)
{
    m_panel.form()->setProblems({});
    m_panel.form()->setValues(values);
}

void TrainingPlanner::showOwn()
{
    m_panel.form()->setValues(m_own);
    checkValues();
    show();
}

void TrainingPlanner::yield()
{
    m_timer->stop();
    if (m_job != 0)
        m_desk.jobs.stop(m_job);
}

void TrainingPlanner::onChanged()
{
    m_own = m_panel.form()->values();
    m_desk.settings.setFormValues(formName, m_panel.form()->differences());
    checkValues();
    show();
}

bool TrainingPlanner::checkValues()
{
    std::vector<FieldProblem> problems;
    for (const auto& problem : compactProblems(m_own))
        problems.push_back({problem.field, problemWords(problem)});
    m_panel.form()->setProblems(problems);
    m_isValid = problems.empty();
    return m_isValid;
}

// Says what is known of the present options, and sees to it that what is not known will be.
void TrainingPlanner::show()
{
    const auto steps = stepsOf(m_own);
    m_panel.setStart(TrainWords::start(steps, nullptr), canStart());
    if (!m_set || m_set->isEmpty()) {
        m_panel.card()->setPlan({{}, m_set ? tr("There are no crops to train on yet.") : QString(), Tone::Secondary});
        return;
    }
    if (!m_desk.session.isWritable()) {
        m_panel.card()->setPlan(
            TrainWords::notMeasured(*m_set, tr("This project is open for reading only, so nothing can be trained.")));
        return;
    }
    if (!m_isValid) {
        m_panel.card()->setPlan(TrainWords::notMeasured(*m_set, tr("Put right what is marked above.")));
        return;
    }
    const auto key = costKey(m_own, *m_set);
    if (const auto cost = m_costs.find(key); cost != m_costs.end()) {
        const auto room = machineRoom(m_desk.session.project().folder());
        const auto plan = planCompact(m_own, *m_set, cost->second, room);
        m_panel.card()->setPlan(TrainWords::plan(*m_set, plan));
        m_panel.setStart(TrainWords::start(steps, &plan), canStart());
        m_timer->stop();
        Q_EMIT planned();
    } else if (const auto failure = m_failures.find(key); failure != m_failures.end()) {
        m_panel.card()->setPlan(TrainWords::notMeasured(*m_set, failureText(failure->second)));
        Q_EMIT planned();
    } else if (m_job == 0 && m_desk.jobs.isBusy(JobLane::Models)) {
        m_panel.card()->setPlan(
            TrainWords::notMeasured(*m_set, tr("What it will take is measured once the present work is done.")));
    } else {
        m_panel.card()->setPlan(TrainWords::measuring(*m_set));
        if (m_isActive && m_job == 0)
            m_timer->start();
    }
}

void TrainingPlanner::measure()
{
    if (m_job != 0 || !m_isActive || !m_isValid || !m_set || m_set->isEmpty() || m_desk.jobs.isBusy(JobLane::Models))
        return;
    const auto key = costKey(m_own, *m_set);
    if (m_costs.contains(key))
        return;
    JobPlan plan;
    plan.lane = JobLane::Models;
    plan.ended = [this, key](JobState state) {
        const auto* status = m_desk.jobs.status(m_job);
        if (state == JobState::Failed && status != nullptr && status->failure)
            m_failures[key] = *status->failure;
        m_job = 0;
    };
    std::function<TrainingCost(RunControl&)> work = [values = m_own, set = *m_set](RunControl& control) {
        return measureCompact(values, set, control);
    };
    std::function<void(const TrainingCost&)> done = [this, key](const TrainingCost& cost) { takeCost(key, cost); };
    m_job = startQuietly<TrainingCost>(m_desk, this, std::move(plan), std::move(work), std::move(done));
}

void TrainingPlanner::takeCost(const std::string& key, const TrainingCost& cost)
{
    m_costs[key] = cost;
    show();
}

} // namespace histosynth
