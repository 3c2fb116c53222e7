// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/database.h"

#include <sqlite3.h>
#include <sys/stat.h>

#include <utility>

#include "core/base/error.h"
#include "core/project/sqlite_error.h"

namespace histosynth {

namespace {

// SQLite takes "immutable" from a URI only, in which these characters mean something else.
std::string immutableUri(const std::filesystem::path& file)
{
    std::string uri = "file:";
    for (const char character : std::filesystem::absolute(file).string()) {
        if (character == '%')
            uri += "%25";
        else if (character == '?')
            uri += "%3f";
        else if (character == '#')
            uri += "%23";
        else
            uri += character;
    }
    return uri + "?immutable=1";
}

int openFlags(Database::Access access)
{
    switch (access) {
    case Database::Access::Create:
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Database::Access::Write:
        return SQLITE_OPEN_READWRITE;
    case Database::Access::Read:
        return SQLITE_OPEN_READONLY;
    case Database::Access::Immutable:
        return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    }
    return 0;
}

int bindOne(sqlite3_stmt* statement, int index, const SqlValue& value)
{
    switch (value.type) {
    case SqlValue::Type::Integer:
        return sqlite3_bind_int64(statement, index, value.integer);
    case SqlValue::Type::Number:
        return sqlite3_bind_double(statement, index, value.number);
    case SqlValue::Type::Text:
        return sqlite3_bind_text64(statement, index, value.text.data(), value.text.size(), SQLITE_TRANSIENT,
                                   SQLITE_UTF8);
    case SqlValue::Type::Null:
        break;
    }
    return sqlite3_bind_null(statement, index);
}

} // namespace

Database::Database(const std::filesystem::path& file, Access access, const std::filesystem::path& shownAs)
    : m_file(shownAs.empty() ? file : shownAs), m_access(access)
{
    const auto name = access == Access::Immutable ? immutableUri(file) : file.string();
    const int flags = openFlags(access) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int result = sqlite3_open_v2(name.c_str(), &m_handle, flags, nullptr);
    try {
        if (result != SQLITE_OK)
            throwSqliteError(m_handle, result, m_file);
        noteIdentity(file);
        configure();
        if (!isReadOnly() && sqlite3_db_readonly(m_handle, "main") != 0)
            throwReadOnly();
    } catch (...) {
        sqlite3_close_v2(m_handle);
        throw;
    }
}

Database::~Database()
{
    for (const auto& [sql, statement] : m_idle)
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_handle);
}

void Database::noteIdentity(const std::filesystem::path& file)
{
    struct stat status{};
    m_opened = std::filesystem::absolute(file);
    if (::stat(m_opened.c_str(), &status) != 0)
        throwGone();
    m_device = status.st_dev;
    m_inode = status.st_ino;
}

void Database::configure()
{
    constexpr int busyMilliseconds = 30'000;
    sqlite3_busy_timeout(m_handle, busyMilliseconds);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // The file may come from anywhere. FULL: what was committed survives a power cut, too; each commit follows files
    // that were flushed as well, so it costs little more.
    executeScript("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;"
                  "PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000;");
}

Rows Database::query(std::string_view sql, const std::vector<SqlValue>& values)
{
    return {*this, prepared(sql, values)};
}

std::int64_t Database::execute(std::string_view sql, const std::vector<SqlValue>& values)
{
    if (m_depth == 0)
        requireWriting();
    Rows rows(*this, prepared(sql, values));
    while (rows.next()) {
    }
    return sqlite3_changes64(m_handle);
}

std::int64_t Database::insert(std::string_view sql, const std::vector<SqlValue>& values)
{
    execute(sql, values);
    return sqlite3_last_insert_rowid(m_handle);
}

void Database::executeScript(const std::string& sql)
{
    const int result = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (result != SQLITE_OK)
        fail(result);
}

void Database::throwDamaged(const std::string& reason) const
{
    throw Error(ErrorKind::BadInput, "project.damaged", {{"file", m_file.string()}, {"reason", reason}});
}

bool Database::isThere() const
{
    struct stat status{};
    return ::stat(m_opened.c_str(), &status) == 0 && status.st_dev == m_device && status.st_ino == m_inode;
}

void Database::requireThere() const
{
    if (!isThere())
        throwGone();
}

void Database::requireWriting() const
{
    if (isReadOnly())
        throwReadOnly();
    requireThere();
}

void Database::throwGone() const
{
    throw Error(ErrorKind::OutOfResource, "project.gone", {{"folder", m_file.parent_path().string()}});
}

// What fails once the file is gone, fails for that.
void Database::fail(int result) const
{
    requireThere();
    throwSqliteError(m_handle, result, m_file);
}

void Database::throwReadOnly() const
{
    throw Error(ErrorKind::OutOfResource, "project.read_only", {{"folder", m_file.parent_path().string()}});
}

sqlite3_stmt* Database::prepared(std::string_view sql, const std::vector<SqlValue>& values)
{
    sqlite3_stmt* statement = nullptr;
    if (const auto idle = m_idle.find(sql); idle != m_idle.end()) {
        statement = idle->second;
        m_idle.erase(idle);
    } else {
        const int result = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()),
                                              SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (result != SQLITE_OK)
            fail(result);
    }
    try {
        bind(statement, values);
    } catch (...) {
        giveBack(statement);
        throw;
    }
    return statement;
}

void Database::bind(sqlite3_stmt* statement, const std::vector<SqlValue>& values)
{
    int index = 0;
    for (const auto& value : values) {
        const int result = bindOne(statement, ++index, value);
        if (result != SQLITE_OK)
            fail(result);
    }
}

bool Database::step(sqlite3_stmt* statement)
{
    if (m_depth > 0 && wasUndone())
        throw Error(ErrorKind::Internal, "project.transaction_doomed");
    const int result = sqlite3_step(statement);
    if (result == SQLITE_ROW)
        return true;
    if (result != SQLITE_DONE)
        fail(result);
    return false;
}

void Database::giveBack(sqlite3_stmt* statement) noexcept
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    try {
        m_idle.emplace(sqlite3_sql(statement), statement);
    } catch (...) {
        sqlite3_finalize(statement);
    }
}

// SQLite undoes the whole transaction by itself on a full disk: what follows must not become lasting alone.
bool Database::wasUndone() const
{
    return sqlite3_get_autocommit(m_handle) != 0;
}

void Database::begin()
{
    if (m_depth == 0) {
        requireWriting();
        executeScript("BEGIN IMMEDIATE");
        m_isDoomed = false;
    }
    ++m_depth;
}

void Database::commit()
{
    if (m_depth > 1) {
        --m_depth;
        return;
    }
    if (m_isDoomed || wasUndone()) {
        rollBack();
        throw Error(ErrorKind::Internal, "project.transaction_doomed");
    }
    try {
        requireThere();
        executeScript("COMMIT");
    } catch (...) {
        rollBack();
        throw;
    }
    m_depth = 0;
    for (const auto& call : std::exchange(m_afterCommit, {}))
        call();
}

void Database::rollBack() noexcept
{
    m_isDoomed = true;
    if (--m_depth > 0)
        return;
    m_afterCommit.clear();
    if (!wasUndone())
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Database::afterCommit(std::function<void()> call)
{
    if (m_depth == 0)
        call();
    else
        m_afterCommit.push_back(std::move(call));
}

} // namespace histosynth
