// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QFlags>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/project/project.h"

namespace histosynth {

// What of a project has changed.
enum class ProjectPart {
    Classes = 1 << 0,
    Images = 1 << 1, // with their patients, slides and scales
    Splits = 1 << 2,
    Crops = 1 << 3,
    Annotations = 1 << 4, // and their classes
    Augmented = 1 << 5,
    Runs = 1 << 6, // with logs and training checkpoints
    Synthetic = 1 << 7,
    Metrics = 1 << 8,
    All = (1 << 9) - 1,
};
Q_DECLARE_FLAGS(ProjectParts, ProjectPart)
Q_DECLARE_OPERATORS_FOR_FLAGS(ProjectParts)

// The open project, as the window sees it: one at a time. Window thread, except for connect().
class ProjectSession : public QObject {
    Q_OBJECT

public:
    explicit ProjectSession(QObject* parent = nullptr);
    ~ProjectSession() override;

    // Close what is open. Throw as Project::create() and Project::open(); a project that another program writes to
    // opens read-only. The caller sees to it that no job is running.
    void create(const std::filesystem::path& folder, const std::vector<ImageClass>& classes);
    void open(const std::filesystem::path& folder);
    void close();

    bool isOpen() const { return m_project.has_value(); }
    bool isWritable() const { return isOpen() && !m_project->isReadOnly(); }
    QString name() const; // the folder's

    // The window's own connection; only while isOpen().
    Project& project() { return *m_project; }

    // A connection for a worker, made on its thread. Any thread. Throws Stopped once the project is closed: then nobody
    // waits for what was to be done with it.
    Project connect() const;

    // An edit that a person makes and can undo: `code` is one of editCodes(). All that `work` writes is one step of the
    // history. Tells edited() and changed(), or failed(); true if it was made.
    bool edit(const std::string& code, const std::vector<ErrorArgument>& arguments, ProjectParts parts,
              const std::function<void(Project&)>& work);

    std::optional<EditInfo> undoable();
    std::optional<EditInfo> redoable();
    void undo();
    void redo();

    // To be called when a job has written to the project.
    void announce(ProjectParts parts) { Q_EMIT changed(parts); }

    // To be called when a worker has made an edit through a connection of its own.
    void announceEdit(ProjectParts parts);

    // Runs `read`; an Error is told by failed(), and false returned.
    bool attempt(const std::function<void()>& read);

Q_SIGNALS:
    void opened();
    void closing(); // the project is still there
    void closed();
    void changed(histosynth::ProjectParts parts);
    void edited(const histosynth::EditInfo& edit);
    void undone(const histosynth::EditInfo& edit);
    void redone(const histosynth::EditInfo& edit);
    void failed(const std::string& code, const std::vector<histosynth::ErrorArgument>& arguments);

private:
    void take(Project project);
    void turn(bool isUndo);

    std::optional<Project> m_project;
    mutable std::mutex m_changing; // held while m_project comes or goes, and by those of other threads who look
};

} // namespace histosynth
