// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/change_recorder.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/project/database.h"

namespace histosynth {

namespace {

struct EditedTable {
    std::string name;
    std::string key = "id";   // a column that never changes
    std::string onlyRow = {}; // the one row that a person edits, by its key; empty: every row
};

const std::array<EditedTable, 11>& editedTables()
{
    static const std::array<EditedTable, 11> tables{{{"classes"},
                                                     {"patients"},
                                                     {"slides"},
                                                     {"images"},
                                                     {"splits"},
                                                     {"crops"},
                                                     {"augmented_images"},
                                                     {"annotation_classes"},
                                                     {"annotations"},
                                                     {"synthetic_images"},
                                                     {"facts", "name", "split"}}};
    return tables;
}

std::vector<std::string> columnsOf(Database& database, const EditedTable& table)
{
    std::vector<std::string> columns;
    for (auto rows = database.query("SELECT name FROM pragma_table_info(?) ORDER BY cid", {table.name}); rows.next();)
        columns.push_back(rows.first<std::string>());
    return columns;
}

std::string joined(const std::vector<std::string>& parts, const std::string& between)
{
    std::string text;
    for (const auto& part : parts)
        text += (text.empty() ? "" : between) + part;
    return text;
}

std::string isOther(const std::string& column)
{
    return "OLD." + column + " IS NOT NEW." + column;
}

// Records the change itself. `row` is the one that the trigger sees: OLD or NEW.
std::string changeStatement(const EditedTable& table, const std::string& kind, const std::string& row)
{
    return "INSERT INTO edit_changes (edit_id, kind, table_name, row_key) SELECT edit_id, '" + kind + "', '" +
           table.name + "', " + row + "." + table.key + " FROM edit_in_progress;";
}

std::string valuesStatement(const std::vector<std::string>& columns, bool onlyChanged)
{
    std::vector<std::string> selections;
    for (const auto& column : columns) {
        selections.push_back("SELECT (SELECT MAX(id) FROM edit_changes), '" + column + "', OLD." + column +
                             (onlyChanged ? " WHERE " + isOther(column) : ""));
    }
    return "INSERT INTO edit_values (change_id, column_name, value) " + joined(selections, " UNION ALL ") + ";";
}

std::string triggersFor(const EditedTable& table, const std::vector<std::string>& columns)
{
    const auto trigger = [&table](const std::string& kind, const std::string& event, const std::string& row,
                                  const std::string& condition, const std::string& body) {
        const auto isRow =
            table.onlyRow.empty() ? std::string() : " AND " + row + "." + table.key + " = '" + table.onlyRow + "'";
        return "CREATE TEMP TRIGGER " + table.name + "_" + kind + " AFTER " + event + " ON main." + table.name +
               " WHEN EXISTS (SELECT 1 FROM edit_in_progress)" + isRow + condition + " BEGIN " +
               changeStatement(table, kind, row) + body + " END;";
    };
    std::vector<std::string> differences;
    for (const auto& column : columns)
        differences.push_back(isOther(column));
    return trigger("added", "INSERT", "NEW", "", "") +
           trigger("removed", "DELETE", "OLD", "", valuesStatement(columns, false)) +
           trigger("changed", "UPDATE", "OLD", " AND (" + joined(differences, " OR ") + ")",
                   valuesStatement(columns, true));
}

struct RecordedChange {
    RowId id = 0;
    std::string kind;
    std::string table;
    SqlValue key;
    std::vector<std::pair<std::string, SqlValue>> values; // columns and what they held
};

// The last change first.
std::vector<RecordedChange> readChanges(Database& database, RowId edit)
{
    std::vector<RecordedChange> changes;
    auto rows = database.query("SELECT c.id, kind, table_name, row_key, column_name, value FROM edit_changes AS c"
                               " LEFT JOIN edit_values ON change_id = c.id WHERE edit_id = ?"
                               " ORDER BY c.id DESC, column_name",
                               {edit});
    while (rows.next()) {
        RecordedChange change;
        std::string column;
        SqlValue value;
        rows.into(change.id, change.kind, change.table, change.key, column, value);
        if (changes.empty() || changes.back().id != change.id)
            changes.push_back(std::move(change));
        if (!column.empty())
            changes.back().values.emplace_back(std::move(column), std::move(value));
    }
    return changes;
}

// A project may come from anywhere: what it names here becomes part of statements.
void requireKnown(const RecordedChange& change, const std::map<std::string, std::vector<std::string>>& tables,
                  const Database& database)
{
    const auto table = tables.find(change.table);
    if (table == tables.end())
        database.throwDamaged("an edit of the table " + change.table);
    for (const auto& [column, value] : change.values) {
        if (std::ranges::find(table->second, column) == table->second.end())
            database.throwDamaged("an edit of the column " + change.table + "." + column);
    }
    if (change.values.empty() != (change.kind == "added"))
        database.throwDamaged("an edit without values");
}

void takeBackOne(Database& database, const RecordedChange& change, const std::string& key)
{
    std::vector<std::string> columns;
    std::vector<SqlValue> values;
    for (const auto& [column, value] : change.values) {
        columns.push_back(column);
        values.push_back(value);
    }
    if (change.kind == "added") {
        database.execute("DELETE FROM " + change.table + " WHERE " + key + " = ?", {change.key});
    } else if (change.kind == "removed") {
        database.execute("INSERT INTO " + change.table + " (" + joined(columns, ", ") + ") VALUES (" +
                             joined(std::vector<std::string>(columns.size(), "?"), ", ") + ")",
                         values);
    } else {
        values.push_back(change.key);
        database.execute("UPDATE " + change.table + " SET " + joined(columns, " = ?, ") + " = ? WHERE " + key + " = ?",
                         values);
    }
}

// Only rows that were added go; those that are changed back may be in the way of a trigger of the schema.
Error refusal(const RecordedChange& change, const std::string& reason)
{
    const bool isInUse = change.kind == "added" || reason.ends_with("in use");
    return {ErrorKind::BadInput, isInUse ? "project.cannot_undo" : "project.cannot_undo_taken", {{"reason", reason}}};
}

} // namespace

void ChangeRecorder::install()
{
    // Undoing the transaction in which they were made has undone them, too.
    if (m_database->value<bool>("SELECT EXISTS (SELECT 1 FROM temp.sqlite_schema WHERE name = 'edit_in_progress')"))
        return;
    std::string script = "CREATE TEMP TABLE edit_in_progress (edit_id INTEGER NOT NULL);";
    for (const auto& table : editedTables())
        script += triggersFor(table, columnsOf(*m_database, table));
    m_database->executeScript(script);
}

void ChangeRecorder::start(RowId edit)
{
    install();
    m_database->execute("INSERT INTO edit_in_progress VALUES (?)", {edit});
}

void ChangeRecorder::stop()
{
    m_database->execute("DELETE FROM edit_in_progress");
}

bool ChangeRecorder::isRecording() const
{
    const bool isInstalled =
        m_database->value<bool>("SELECT EXISTS (SELECT 1 FROM temp.sqlite_schema WHERE name = 'edit_in_progress')");
    return isInstalled && m_database->value<bool>("SELECT EXISTS (SELECT 1 FROM edit_in_progress)");
}

void ChangeRecorder::takeBack(RowId edit)
{
    std::map<std::string, std::vector<std::string>> columns;
    std::map<std::string, std::string> keys;
    for (const auto& table : editedTables()) {
        columns[table.name] = columnsOf(*m_database, table);
        keys[table.name] = table.key;
    }
    const auto changes = readChanges(*m_database, edit);
    m_database->execute("DELETE FROM edit_changes WHERE edit_id = ?", {edit});
    start(edit);
    for (const auto& change : changes) {
        requireKnown(change, columns, *m_database);
        try {
            takeBackOne(*m_database, change, keys[change.table]);
        } catch (const Error& error) {
            if (error.code() != "project.constraint")
                throw;
            throw refusal(change, std::string(error.argument("reason")));
        }
    }
    stop();
}

} // namespace histosynth
