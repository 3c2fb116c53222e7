// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/project/sql_value.h"

namespace histosynth {

// The conditions of a query: those whose value is given.
class Where {
public:
    template <typename Value>
    Where& with(std::string_view column, const std::optional<Value>& value)
    {
        return add(column, " = ?", value);
    }

    template <typename Value>
    Where& above(std::string_view column, const std::optional<Value>& value)
    {
        return add(column, " > ?", value);
    }

    const std::string& sql() const { return m_sql; }
    const std::vector<SqlValue>& values() const { return m_values; }

private:
    template <typename Value>
    Where& add(std::string_view column, std::string_view condition, const std::optional<Value>& value)
    {
        if (value) {
            m_sql += m_sql.empty() ? " WHERE " : " AND ";
            m_sql.append(column).append(condition);
            m_values.emplace_back(*value);
        }
        return *this;
    }

    std::string m_sql;
    std::vector<SqlValue> m_values;
};

} // namespace histosynth
