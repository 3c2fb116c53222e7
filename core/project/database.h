// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/project/rows.h"
#include "core/project/sql_value.h"

struct sqlite3;
struct sqlite3_stmt;

namespace histosynth {

// A connection to an SQLite database, for one thread. The only place that knows SQLite's interface, with Rows and
// sqlite_error. Every call may throw what sqlite_error.h lists.
class Database {
public:
    enum class Access {
        Create,    // the file is made
        Write,     // the file must be there
        Read,      // beside a writer
        Immutable, // for a disk on which nobody can write: no locks, no write-ahead log
    };

    // `shownAs`: the file that errors name, if `file` is only a copy of it.
    Database(const std::filesystem::path& file, Access access, const std::filesystem::path& shownAs = {});
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database();

    // Statements are kept ready under their text, so `sql` should be one of few; values go into its question marks.
    Rows query(std::string_view sql, const std::vector<SqlValue>& values = {});

    // Returns how many rows were changed.
    std::int64_t execute(std::string_view sql, const std::vector<SqlValue>& values = {});

    // Returns the id of the new row.
    std::int64_t insert(std::string_view sql, const std::vector<SqlValue>& values);

    // Several statements without values.
    void executeScript(const std::string& sql);

    // The first column of the one row that the query gives.
    template <typename Value>
    Value value(std::string_view sql, const std::vector<SqlValue>& values = {})
    {
        auto rows = query(sql, values);
        if (!rows.next())
            throwDamaged("no row for " + std::string(sql));
        return rows.template first<Value>();
    }

    const std::filesystem::path& file() const { return m_file; }
    bool isReadOnly() const { return m_access == Access::Read || m_access == Access::Immutable; }
    Access access() const { return m_access; }

    // Whether the file is still where it was opened, and the same. SQLite would go on writing into one that was moved
    // or deleted, which nobody would ever find. Any thread.
    bool isThere() const;

    // Throws Error (OutOfResource) "project.gone" {folder} where it is not. Any thread.
    void requireThere() const;

    // The same, and (OutOfResource) "project.read_only" {folder}.
    void requireWriting() const;

    // Error (BadInput) "project.damaged" {file, reason}: what the database holds makes no sense.
    [[noreturn]] void throwDamaged(const std::string& reason) const;

    // For Transaction.
    void begin();
    void commit();
    void rollBack() noexcept;

    // Calls once the outermost transaction is committed, or now where there is none; never if it is undone.
    void afterCommit(std::function<void()> call);

private:
    friend class Rows;

    sqlite3_stmt* prepared(std::string_view sql, const std::vector<SqlValue>& values);
    void bind(sqlite3_stmt* statement, const std::vector<SqlValue>& values);
    bool step(sqlite3_stmt* statement);
    void giveBack(sqlite3_stmt* statement) noexcept;
    void configure();
    void noteIdentity(const std::filesystem::path& file);
    bool wasUndone() const;
    [[noreturn]] void fail(int result) const;
    [[noreturn]] void throwGone() const;
    [[noreturn]] void throwReadOnly() const;

    std::filesystem::path m_file;
    std::filesystem::path m_opened; // the same, or the copy of it
    dev_t m_device = 0;             // by these two it is known again
    ino_t m_inode = 0;
    Access m_access;
    sqlite3* m_handle = nullptr;
    std::multimap<std::string, sqlite3_stmt*, std::less<>> m_idle; // prepared statements by their text
    int m_depth = 0;                                               // of nested transactions
    bool m_isDoomed = false;
    std::vector<std::function<void()>> m_afterCommit;
};

} // namespace histosynth
