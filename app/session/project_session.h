// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QFlags>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <exception>
#include <filesystem>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/project/project.h"

class QTimer;

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
    Quality = 1 << 9, // how the images look, as measured
    All = (1 << 10) - 1,
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

    // Whether its folder is still where it was opened. Looked at every other second, and told by presenceChanged().
    bool isThere() const { return m_isThere; }

    // The window's own connection; only while isOpen().
    Project& project() { return *m_project; }

    // A connection for a worker, made on its thread. Any thread. Throws Stopped once the project is closed: then nobody
    // waits for what was to be done with it.
    Project connect() const;

    // An edit that a person makes and can undo: `code` is one of editCodes(). All that `work` writes is one step of the
    // history. Tells edited() and changed(), or failed(); true if it was made. Refused ("project.changing") while
    // isChanging().
    bool edit(const std::string& code, const std::vector<ErrorArgument>& arguments, ProjectParts parts,
              const std::function<void(Project&)>& work);

    // The same for work on `count` things: on more than a few, it is made on a thread of its own, through a connection
    // of its own, and told when it is done. True if it was made or goes on.
    bool editMany(const std::string& code, const std::vector<ErrorArgument>& arguments, ProjectParts parts,
                  std::size_t count, const std::function<void(Project&)>& work);

    // None while isChanging().
    std::optional<EditInfo> undoable();
    std::optional<EditInfo> redoable();

    // Tell undone() or redone(), and changed(), or failed(). A large edit is turned on a thread of its own, and told
    // when that is done; nothing happens where there is none, or while isChanging().
    void undo();
    void redo();

    // A large edit is being made, undone or redone: other edits are held off. changed() of no part tells when it
    // begins.
    bool isChanging() const { return m_change.valid(); }

    // Ready when the large edit is over, for whoever waits for it on another thread; invalid where there is none.
    std::shared_future<void> change() const { return m_change; }

    // To be called when a job has written to the project.
    void announce(ProjectParts parts) { Q_EMIT changed(parts); }

    // To be called when a worker has made an edit through a connection of its own.
    void announceEdit(ProjectParts parts);

    // Runs `read`; what it throws is told by failed(), and false returned.
    bool attempt(const std::function<void()>& read);

Q_SIGNALS:
    void opened();
    void closing(); // the project is still there
    void closed();
    void presenceChanged();
    void changed(histosynth::ProjectParts parts);
    void edited(const histosynth::EditInfo& edit);
    void undone(const histosynth::EditInfo& edit);
    void redone(const histosynth::EditInfo& edit);
    void failed(const std::string& code, const std::vector<histosynth::ErrorArgument>& arguments);

    // A large edit has been going on for more than a second.
    void changeTakesLong(const std::string& code, const std::vector<histosynth::ErrorArgument>& arguments);

private:
    using Change = std::function<std::optional<EditInfo>(Project&)>; // gives the edit, if it was one
    using Told = std::function<void(const std::optional<EditInfo>&)>;

    void take(Project project);
    void look();
    void turn(bool isUndo);
    void begin(const EditInfo& edit, const Change& change, const Told& told);
    void end(const std::exception_ptr& failure, const std::optional<EditInfo>& edit, const Told& told);
    void finishChange();

    std::optional<Project> m_project;
    mutable std::mutex m_access; // held while m_project comes or goes, and by those of other threads who look
    QTimer* m_watch = nullptr;
    bool m_isThere = false;
    std::shared_future<void> m_change;
    int m_changes = 0; // begun so far, and given up by closing: what comes of an older one is not told
};

} // namespace histosynth
