// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/rows.h"

#include <sqlite3.h>

#include "core/project/database.h"

namespace histosynth {

Rows::~Rows()
{
    m_database->giveBack(m_statement);
}

bool Rows::next()
{
    return m_database->step(m_statement);
}

bool Rows::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

void Rows::refuse(const std::string& reason) const
{
    m_database->throwDamaged(reason);
}

void Rows::get(int column, std::int64_t& target) const
{
    target = sqlite3_column_int64(m_statement, column);
}

void Rows::get(int column, std::uint64_t& target) const
{
    target = static_cast<std::uint64_t>(sqlite3_column_int64(m_statement, column));
}

void Rows::get(int column, int& target) const
{
    target = sqlite3_column_int(m_statement, column);
}

void Rows::get(int column, bool& target) const
{
    target = sqlite3_column_int(m_statement, column) != 0;
}

void Rows::get(int column, double& target) const
{
    target = isNull(column) ? std::numeric_limits<double>::quiet_NaN() : sqlite3_column_double(m_statement, column);
}

void Rows::get(int column, std::string& target) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    target.clear();
    if (text)
        target.assign(text, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)));
}

void Rows::get(int column, std::filesystem::path& target) const
{
    std::string text;
    get(column, text);
    target = text;
}

void Rows::get(int column, Json& target) const
{
    std::string text;
    get(column, text);
    target = Json::parse(text, nullptr, false);
    if (target.is_discarded())
        refuse("unreadable JSON");
}

void Rows::get(int column, SqlValue& target) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        target = SqlValue(sqlite3_column_int64(m_statement, column));
        break;
    case SQLITE_FLOAT:
        target = SqlValue(sqlite3_column_double(m_statement, column));
        break;
    case SQLITE_TEXT:
        target = SqlValue(std::string());
        get(column, target.text);
        break;
    case SQLITE_NULL:
        target = SqlValue();
        break;
    default:
        refuse("a value of an unknown type");
    }
}

} // namespace histosynth
