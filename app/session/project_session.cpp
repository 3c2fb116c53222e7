// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/project_session.h"

#include <QtCore/QMetaObject>
#include <QtCore/QTimer>

#include <chrono>
#include <utility>

#include "app/jobs/job.h"

namespace histosynth {

namespace {

// What is done within a frame: rows taken back, and images that are edited.
constexpr std::int64_t quickChanges = 500;
constexpr std::size_t quickCount = 100;
constexpr std::chrono::seconds longChange{1};
constexpr std::chrono::seconds watchInterval{2};

// Nothing where nothing was changed.
std::optional<EditInfo> makeEdit(Project& project, const std::string& code, const std::vector<ErrorArgument>& arguments,
                                 const std::function<void(Project&)>& work)
{
    const auto before = project.edits().undoable();
    auto edit = project.edits().begin(code, arguments);
    work(project);
    edit.commit();
    auto made = project.edits().undoable();
    return made && before && made->id == before->id ? std::nullopt : made;
}

} // namespace

ProjectSession::ProjectSession(QObject* parent) : QObject(parent), m_watch(new QTimer(this))
{
    m_watch->setInterval(watchInterval);
    QObject::connect(m_watch, &QTimer::timeout, this, &ProjectSession::look);
}

ProjectSession::~ProjectSession()
{
    finishChange();
}

void ProjectSession::create(const std::filesystem::path& folder, const std::vector<ImageClass>& classes)
{
    take(Project::create(folder, classes));
}

void ProjectSession::open(const std::filesystem::path& folder)
{
    if (isOpen() && std::filesystem::absolute(folder).lexically_normal() == m_project->folder())
        return; // its lock is ours already
    take(Project::open(folder, OpenMode::WriteIfPossible));
}

void ProjectSession::take(Project project)
{
    close();
    {
        const std::lock_guard lock(m_access);
        m_project.emplace(std::move(project));
    }
    m_isThere = true;
    m_watch->start();
    Q_EMIT opened();
}

void ProjectSession::close()
{
    if (!isOpen())
        return;
    finishChange();
    m_watch->stop();
    Q_EMIT closing();
    {
        const std::lock_guard lock(m_access);
        m_project.reset();
    }
    m_isThere = false;
    Q_EMIT closed();
}

void ProjectSession::look()
{
    const bool isThere = m_project->isThere();
    if (isThere == m_isThere)
        return;
    m_isThere = isThere;
    if (!isThere)
        Q_EMIT failed("project.gone", {{"folder", m_project->folder().string()}});
    Q_EMIT presenceChanged();
}

Project ProjectSession::connect() const
{
    const std::lock_guard lock(m_access);
    if (!isOpen())
        throw Stopped();
    return m_project->another();
}

QString ProjectSession::name() const
{
    return isOpen() ? QString::fromStdString(m_project->folder().filename().string()) : QString();
}

bool ProjectSession::edit(const std::string& code, const std::vector<ErrorArgument>& arguments, ProjectParts parts,
                          const std::function<void(Project&)>& work)
{
    if (isChanging()) {
        Q_EMIT failed("project.changing", {});
        return false;
    }
    std::optional<EditInfo> made;
    const bool isDone = attempt([&] { made = makeEdit(*m_project, code, arguments, work); });
    if (isDone)
        Q_EMIT changed(parts);
    if (made)
        Q_EMIT edited(*made);
    return isDone;
}

bool ProjectSession::editMany(const std::string& code, const std::vector<ErrorArgument>& arguments, ProjectParts parts,
                              std::size_t count, const std::function<void(Project&)>& work)
{
    if (count <= quickCount || isChanging())
        return edit(code, arguments, parts, work);
    begin(
        {.id = 0, .code = code, .arguments = arguments, .madeAt = {}},
        [code, arguments, work](Project& project) { return makeEdit(project, code, arguments, work); },
        [this, parts](const std::optional<EditInfo>& made) {
            Q_EMIT changed(parts);
            if (made)
                Q_EMIT edited(*made);
        });
    return true;
}

std::optional<EditInfo> ProjectSession::undoable()
{
    return isWritable() && !isChanging() ? m_project->edits().undoable() : std::nullopt;
}

std::optional<EditInfo> ProjectSession::redoable()
{
    return isWritable() && !isChanging() ? m_project->edits().redoable() : std::nullopt;
}

void ProjectSession::undo()
{
    turn(true);
}

void ProjectSession::redo()
{
    turn(false);
}

void ProjectSession::turn(bool isUndo)
{
    const Change change = [isUndo](Project& project) {
        return isUndo ? project.edits().undo() : project.edits().redo();
    };
    const Told tell = [this, isUndo](const std::optional<EditInfo>& edit) {
        Q_EMIT changed(ProjectPart::All);
        if (isUndo)
            Q_EMIT undone(*edit);
        else
            Q_EMIT redone(*edit);
    };
    std::optional<EditInfo> turned;
    const bool isDone = attempt([&] {
        const auto next = isUndo ? undoable() : redoable();
        if (next && m_project->edits().hasMoreChanges(next->id, quickChanges))
            begin(*next, change, tell);
        else if (next)
            turned = change(*m_project);
    });
    if (isDone && turned)
        tell(turned);
}

void ProjectSession::begin(const EditInfo& edit, const Change& change, const Told& told)
{
    const int number = ++m_changes;
    const auto work = [this, number, change, told] {
        std::exception_ptr failure;
        std::optional<EditInfo> made;
        try {
            auto project = connect();
            made = change(project);
        } catch (...) {
            failure = std::current_exception();
        }
        const auto finish = [this, number, failure, made, told] {
            if (number == m_changes)
                end(failure, made, told);
        };
        QMetaObject::invokeMethod(this, finish, Qt::QueuedConnection);
    };
    m_change = std::async(std::launch::async, work).share();
    QTimer::singleShot(longChange, this, [this, number, edit] {
        if (number == m_changes && isChanging())
            Q_EMIT changeTakesLong(edit.code, edit.arguments);
    });
    Q_EMIT changed({});
}

void ProjectSession::end(const std::exception_ptr& failure, const std::optional<EditInfo>& edit, const Told& told)
{
    m_change = {};
    if (!failure) {
        told(edit);
        return;
    }
    const auto reason = failureOf(failure);
    Q_EMIT failed(reason.code, reason.arguments);
    Q_EMIT changed({}); // the edits that were there can be undone again
}

void ProjectSession::finishChange()
{
    if (!isChanging())
        return;
    m_change.wait();
    m_change = {};
    ++m_changes;
}

void ProjectSession::announceEdit(ProjectParts parts)
{
    Q_EMIT changed(parts);
    if (const auto made = undoable())
        Q_EMIT edited(*made);
}

bool ProjectSession::attempt(const std::function<void()>& read)
{
    try {
        read();
        return true;
    } catch (...) {
        const auto reason = failureOf(std::current_exception());
        Q_EMIT failed(reason.code, reason.arguments);
        return false;
    }
}

} // namespace histosynth
