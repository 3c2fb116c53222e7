// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/job_queue.h"

#include <QtCore/QTimer>

#include <algorithm>
#include <atomic>
#include <ranges>

#include "app/jobs/job_control.h"
#include "app/jobs/job_lane.h"

namespace histosynth {

namespace {

constexpr int drainInterval = 50; // ms: often enough to look alive, seldom enough to cost nothing
constexpr std::size_t noticesKept = 1000;

} // namespace

struct JobQueue::Entry {
    JobStatus status;
    JobControl control;
    std::function<void(RunControl&)> work;
    std::atomic<bool> hasBegun = false; // written by the worker, in this order
    std::optional<JobFailure> failure;
    bool wasStopped = false;
    std::atomic<bool> hasEnded = false; // makes the two before visible
};

JobQueue::JobQueue(QObject* parent)
    : QObject(parent), m_timer(new QTimer(this)), m_files(std::make_unique<JobLaneThread>()),
      m_models(std::make_unique<JobLaneThread>())
{
    m_timer->setInterval(drainInterval);
    connect(m_timer, &QTimer::timeout, this, qOverload<>(&JobQueue::drain));
}

JobQueue::~JobQueue()
{
    for (const auto& [id, entry] : m_entries)
        entry->control.ask(Request::Stop);
}

JobId JobQueue::start(JobPlan plan)
{
    const JobId id = ++m_last;
    auto& entry = *m_entries.emplace(id, std::make_unique<Entry>()).first->second;
    entry.work = std::move(plan.work);
    entry.status.id = id;
    entry.status.plan = std::move(plan);
    auto& lane = entry.status.plan.lane == JobLane::Files ? *m_files : *m_models;
    lane.add([this, &entry] { run(entry); });
    m_timer->start();
    Q_EMIT changed(id);
    return id;
}

// On the lane's thread. The entry stays until this has ended: only jobs that are over can be dismissed.
void JobQueue::run(Entry& entry)
{
    entry.hasBegun = true;
    try {
        entry.control.checkpoint();
        entry.work(entry.control);
    } catch (const Stopped&) {
        entry.wasStopped = true;
    } catch (...) {
        entry.failure = failureOf(std::current_exception());
    }
    entry.work = {}; // what it holds goes on the thread that used it
    entry.hasEnded = true;
}

QList<JobId> JobQueue::jobs() const
{
    QList<JobId> ids;
    for (const auto& [id, entry] : m_entries)
        ids.append(id);
    return ids;
}

const JobStatus* JobQueue::status(JobId id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : &found->second->status;
}

bool JobQueue::isBusy() const
{
    return isBusy(JobLane::Files) || isBusy(JobLane::Models);
}

bool JobQueue::isBusy(JobLane lane) const
{
    return std::ranges::any_of(m_entries, [lane](const auto& one) {
        const auto& status = one.second->status;
        return status.plan.lane == lane && !status.plan.isQuiet && !isOver(status.state);
    });
}

JobQueue::Entry* JobQueue::runningEntry(JobId id)
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() || isOver(found->second->status.state) ? nullptr : found->second.get();
}

void JobQueue::pause(JobId id)
{
    auto* entry = runningEntry(id);
    if (entry == nullptr || !entry->status.plan.canPause || entry->status.state == JobState::Stopping)
        return;
    entry->control.ask(Request::Pause);
    entry->status.state = JobState::Pausing;
    Q_EMIT changed(id);
}

void JobQueue::resume(JobId id)
{
    auto* entry = runningEntry(id);
    if (entry == nullptr || entry->status.state == JobState::Stopping)
        return;
    entry->control.ask(Request::Go);
    entry->status.state = entry->hasBegun ? JobState::Running : JobState::Waiting;
    entry->status.meter = {}; // the pause says nothing of the speed
    Q_EMIT changed(id);
}

void JobQueue::stop(JobId id)
{
    auto* entry = runningEntry(id);
    if (entry == nullptr)
        return;
    entry->control.ask(Request::Stop);
    entry->status.state = JobState::Stopping;
    Q_EMIT changed(id);
}

void JobQueue::stopAll()
{
    for (const JobId id : jobs())
        stop(id);
}

void JobQueue::dismiss(JobId id)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end() || !isOver(found->second->status.state))
        return;
    m_entries.erase(found);
    Q_EMIT dismissed(id);
}

void JobQueue::drain()
{
    for (const JobId id : jobs()) {
        if (auto* entry = runningEntry(id))
            drain(*entry);
    }
    if (!std::ranges::all_of(m_entries, [](const auto& one) { return isOver(one.second->status.state); }))
        return;
    m_timer->stop();
    Q_EMIT becameIdle();
}

void JobQueue::drain(Entry& entry)
{
    const bool isLast = entry.hasEnded; // asked first: then all its events are there
    const auto events = entry.control.takeEvents();
    for (const auto& event : events)
        take(entry, event);
    if (isLast) {
        finish(entry);
        return;
    }
    auto& state = entry.status.state;
    const auto before = state;
    if (state == JobState::Waiting && entry.hasBegun)
        state = JobState::Running;
    else if (state == JobState::Pausing && entry.control.isHeld())
        state = JobState::Paused;
    if (!events.empty() || state != before)
        Q_EMIT changed(entry.status.id);
}

void JobQueue::take(Entry& entry, const Event& event)
{
    auto& status = entry.status;
    if (const auto* progress = std::get_if<Progress>(&event))
        status.meter.update(*progress);
    else if (const auto* step = std::get_if<TrainingStep>(&event))
        status.step = *step;
    else if (const auto* validation = std::get_if<ValidationLoss>(&event))
        status.validation = *validation;
    else if (const auto* notice = std::get_if<Notice>(&event); notice && status.notices.size() < noticesKept)
        status.notices.push_back(*notice);
    if (status.plan.event)
        status.plan.event(event);
}

void JobQueue::finish(Entry& entry)
{
    auto& status = entry.status;
    status.failure = entry.failure;
    status.state = entry.failure ? JobState::Failed : entry.wasStopped ? JobState::Stopped : JobState::Done;
    const JobId id = status.id;
    const auto ended = status.plan.ended;
    if (ended)
        ended(status.state);
    Q_EMIT changed(id);
    Q_EMIT this->ended(id);
}

} // namespace histosynth
