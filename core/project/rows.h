// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <type_traits>

#include "core/base/json.h"
#include "core/project/sql_value.h"
#include "core/project/words.h"

struct sqlite3_stmt;

namespace histosynth {

class Database;

// The rows that a query gives, one after the other. Must not outlive its Database. A value that does not fit (the file
// was damaged) is Error (BadInput) "project.damaged" {file, reason}.
class Rows {
public:
    Rows(Database& database, sqlite3_stmt* statement) : m_database(&database), m_statement(statement) {}
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;
    ~Rows();

    bool next();

    // Writes the columns of the current row into `targets`, in order.
    template <typename... Targets>
    void into(Targets&... targets) const
    {
        int column = 0;
        (get(column++, targets), ...);
    }

    template <typename Value>
    Value first() const
    {
        Value value{};
        get(0, value);
        return value;
    }

private:
    void get(int column, std::int64_t& target) const;
    void get(int column, std::uint64_t& target) const;
    void get(int column, int& target) const;
    void get(int column, bool& target) const;
    void get(int column, double& target) const;
    void get(int column, std::string& target) const;
    void get(int column, std::filesystem::path& target) const;
    void get(int column, Json& target) const;
    void get(int column, SqlValue& target) const; // of whatever type it is

    template <typename Enum>
        requires std::is_enum_v<Enum>
    void get(int column, Enum& target) const
    {
        std::string word;
        get(column, word);
        const auto known = fromWord<Enum>(word);
        if (!known)
            refuse("unknown word " + word);
        target = *known;
    }

    template <typename Value>
    void get(int column, std::optional<Value>& target) const
    {
        target.reset();
        if (!isNull(column))
            get(column, target.emplace());
    }

    bool isNull(int column) const;
    [[noreturn]] void refuse(const std::string& reason) const;

    Database* m_database;
    sqlite3_stmt* m_statement;
};

} // namespace histosynth
