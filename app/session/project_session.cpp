// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/project_session.h"

#include <utility>

namespace histosynth {

ProjectSession::ProjectSession(QObject* parent) : QObject(parent) {}

ProjectSession::~ProjectSession() = default;

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
        const std::lock_guard lock(m_changing);
        m_project.emplace(std::move(project));
    }
    Q_EMIT opened();
}

void ProjectSession::close()
{
    if (!isOpen())
        return;
    Q_EMIT closing();
    {
        const std::lock_guard lock(m_changing);
        m_project.reset();
    }
    Q_EMIT closed();
}

Project ProjectSession::connect() const
{
    const std::lock_guard lock(m_changing);
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
    std::optional<EditInfo> made;
    const bool isDone = attempt([&] {
        const auto before = m_project->edits().undoable();
        auto edit = m_project->edits().begin(code, arguments);
        work(*m_project);
        edit.commit();
        made = m_project->edits().undoable();
        if (made && before && made->id == before->id)
            made.reset(); // nothing was changed
    });
    if (isDone)
        Q_EMIT changed(parts);
    if (made)
        Q_EMIT edited(*made);
    return isDone;
}

std::optional<EditInfo> ProjectSession::undoable()
{
    return isWritable() ? m_project->edits().undoable() : std::nullopt;
}

std::optional<EditInfo> ProjectSession::redoable()
{
    return isWritable() ? m_project->edits().redoable() : std::nullopt;
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
    if (!isUndo ? !redoable() : !undoable())
        return;
    EditInfo edit;
    if (!attempt([&] { edit = isUndo ? m_project->edits().undo() : m_project->edits().redo(); }))
        return;
    Q_EMIT changed(ProjectPart::All);
    if (isUndo)
        Q_EMIT undone(edit);
    else
        Q_EMIT redone(edit);
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
    } catch (const Error& error) {
        Q_EMIT failed(error.code(), error.arguments());
        return false;
    }
}

} // namespace histosynth
