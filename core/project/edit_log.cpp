// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/edit_log.h"

#include <algorithm>
#include <stdexcept>

#include "core/project/database.h"
#include "core/project/edit_codes.h"
#include "core/project/error_arguments.h"
#include "core/project/file_store.h"

namespace histosynth {

namespace {

constexpr int keptEdits = 1'000;

// The one edit that is next: `order` of those that are undone or not.
std::optional<EditInfo> next(Database& database, const std::string& order, bool isUndone)
{
    auto rows = database.query("SELECT id, code, arguments, made_at FROM edits WHERE is_undone = ? ORDER BY id " +
                                   order + " LIMIT 1",
                               {isUndone});
    if (!rows.next())
        return std::nullopt;
    EditInfo info;
    Json arguments;
    rows.into(info.id, info.code, arguments, info.madeAt);
    info.arguments = argumentsFrom(arguments);
    return info;
}

} // namespace

void Edit::commit()
{
    if (m_id != 0)
        m_log->finish(m_id);
    m_transaction.commit();
}

Edit EditLog::begin(const std::string& code, const std::vector<ErrorArgument>& arguments)
{
    if (std::ranges::find(editCodes(), code) == editCodes().end())
        throw std::invalid_argument("no code of an edit: " + code);
    Transaction transaction(*m_database);
    if (m_recorder.isRecording())
        return {*this, 0, std::move(transaction)};
    const auto id = m_database->insert("INSERT INTO edits (code, arguments, made_at) VALUES (?, ?, ?)",
                                       {code, toJson(arguments), utcNow()});
    m_recorder.start(id);
    return {*this, id, std::move(transaction)};
}

Edit EditLog::resume(RowId id, const std::vector<ErrorArgument>& arguments)
{
    Transaction transaction(*m_database);
    const auto last = undoable();
    if (m_recorder.isRecording() || !last || last->id != id)
        throw std::logic_error("only the last edit can go on");
    m_database->execute("UPDATE edits SET arguments = ? WHERE id = ?", {toJson(arguments), id});
    m_recorder.start(id);
    return {*this, id, std::move(transaction)};
}

void EditLog::finish(RowId id)
{
    m_recorder.stop();
    if (!m_database->value<bool>("SELECT EXISTS (SELECT 1 FROM edit_changes WHERE edit_id = ?)", {id})) {
        m_database->execute("DELETE FROM edits WHERE id = ?", {id});
        return;
    }
    const auto forgotten = m_database->execute(
        "DELETE FROM edits WHERE is_undone = 1"
        " OR id <= IFNULL((SELECT id FROM edits WHERE is_undone = 0 ORDER BY id DESC LIMIT 1 OFFSET ?), 0)",
        {keptEdits});
    if (forgotten > 0)
        m_files->markUnsettled(); // they may have been the last to name a file
}

std::optional<EditInfo> EditLog::undoable() const
{
    return next(*m_database, "DESC", false);
}

std::optional<EditInfo> EditLog::redoable() const
{
    return next(*m_database, "ASC", true);
}

bool EditLog::hasMoreChanges(RowId id, std::int64_t limit) const
{
    return m_database->value<bool>("SELECT EXISTS (SELECT 1 FROM edit_changes WHERE edit_id = ? LIMIT 1 OFFSET ?)",
                                   {id, limit});
}

EditInfo EditLog::undo()
{
    return turn(true);
}

EditInfo EditLog::redo()
{
    return turn(false);
}

EditInfo EditLog::turn(bool isUndo)
{
    if (m_recorder.isRecording())
        throw std::logic_error("no edit can be undone within an edit");
    Transaction transaction(*m_database);
    auto edit = isUndo ? undoable() : redoable();
    if (!edit)
        throw Error(ErrorKind::BadInput, "project.nothing_to_undo");
    m_recorder.takeBack(edit->id);
    m_database->execute("UPDATE edits SET is_undone = ? WHERE id = ?", {isUndo, edit->id});
    transaction.commit();
    return std::move(*edit);
}

Edit GrowingEdit::add(std::int64_t count)
{
    const auto last = m_log->undoable();
    const bool goesOn = m_id != 0 && last && last->id == m_id;
    m_count = goesOn ? m_count + count : count;
    const std::vector<ErrorArgument> arguments{{"count", std::to_string(m_count)}};
    auto edit = goesOn ? m_log->resume(m_id, arguments) : m_log->begin(m_code, arguments);
    m_id = edit.id();
    return edit;
}

} // namespace histosynth
