// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/project/change_recorder.h"
#include "core/project/row_types.h"
#include "core/project/transaction.h"

namespace histosynth {

class EditLog;
class FileStore;

// An edit that has been made: what the history shows of it.
struct EditInfo {
    RowId id = 0;
    std::string code; // "edit.crops_deleted": one of editCodes(), or of those of another version
    std::vector<ErrorArgument> arguments;
    std::string madeAt; // UTC, see utcNow()
};

// An edit that is being made: all that is written to the project until commit(), as a whole or not at all, in one
// transaction, which other threads wait for. Destroyed without commit() all of it is undone.
class Edit {
public:
    Edit(Edit&&) noexcept = default;

    void commit();
    RowId id() const { return m_id; } // 0: a part of another edit

private:
    friend class EditLog;

    Edit(EditLog& log, RowId id, Transaction transaction) : m_log(&log), m_id(id), m_transaction(std::move(transaction))
    {
    }

    EditLog* m_log;
    RowId m_id;
    Transaction m_transaction;
};

// The edits that a person has made to classes, patients, images, splits, crops, annotations and ratings, to be undone
// and redone, in this session and in later ones. Recorded is what is written between begin() and commit() through the
// Project that this log is of; what is written otherwise or by another connection is no edit. The last 1,000 are kept.
// Files that an edit could bring back stay in the project.
class EditLog {
public:
    EditLog(Database& database, FileStore& files) : m_database(&database), m_files(&files), m_recorder(database) {}

    // `code` is one of editCodes() (std::invalid_argument otherwise). Committed, an edit that changed anything is the
    // one to undo, and those that were undone before it cannot be redone any more. Begun within another edit it is a
    // part of that.
    Edit begin(const std::string& code, const std::vector<ErrorArgument>& arguments = {});

    // Goes on with an edit that was committed and is the one to undo (std::logic_error otherwise); `arguments` are
    // those of the whole from now on.
    Edit resume(RowId id, const std::vector<ErrorArgument>& arguments);

    // What undo() and redo() would take.
    std::optional<EditInfo> undoable() const;
    std::optional<EditInfo> redoable() const;

    // Whether an edit has changed more rows than that: what undoing it costs.
    bool hasMoreChanges(RowId id, std::int64_t limit) const;

    // Takes back the last edit, or makes the one again that was taken back last: every row as it was, under the same
    // id. What cannot be taken back because something was made from it since is Error (BadInput) "project.cannot_undo"
    // {reason}; because a name or a place is taken by now, or what it belonged to is gone, "project.cannot_undo_taken"
    // {reason}; then nothing is changed, and it stays the one to undo. "project.nothing_to_undo" where there is none.
    // Not within an edit (std::logic_error).
    EditInfo undo();
    EditInfo redo();

private:
    friend class Edit;

    void finish(RowId id);
    EditInfo turn(bool isUndo);

    Database* m_database;
    FileStore* m_files;
    ChangeRecorder m_recorder;
};

// An edit that a long work makes in parts, each safe once it is committed: one step of the history as long as nothing
// else is edited in between and it is not undone; what comes after that is a further step.
class GrowingEdit {
public:
    GrowingEdit(EditLog& log, std::string code) : m_log(&log), m_code(std::move(code)) {}

    // A part that adds `count` things, told by the argument "count" of the whole.
    Edit add(std::int64_t count);

private:
    EditLog* m_log;
    std::string m_code;
    RowId m_id = 0;
    std::int64_t m_count = 0;
};

} // namespace histosynth
