// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/row_types.h"

namespace histosynth {

class Database;

// Writes down what the statements of one connection do to the rows that a person edits, and takes it back. Triggers do
// the writing: those of the connection alone (TEMP), so that the work of other threads is not recorded, and made from
// the tables as they are, so that no column is forgotten.
class ChangeRecorder {
public:
    explicit ChangeRecorder(Database& database) : m_database(&database) {}

    // Between start() and stop(), within one transaction, each change is recorded under the row `edit` of "edits".
    void start(RowId edit);
    void stop();
    bool isRecording() const;

    // Takes back what is recorded under `edit`, the last change first, and records what that does in its place: done
    // twice, all is as before. Rows that others have deleted since stay so. Needs a transaction, which must be rolled
    // back if this fails: Error (BadInput) "project.cannot_undo" {reason} where a row that should go is in use, and
    // "project.cannot_undo_taken" {reason} where one that should come back finds its name or place taken or what it
    // belonged to gone.
    void takeBack(RowId edit);

private:
    void install();

    Database* m_database;
};

} // namespace histosynth
