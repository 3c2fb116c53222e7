// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/transaction.h"

#include <utility>

#include "core/project/database.h"

namespace histosynth {

Transaction::Transaction(Database& database) : m_database(&database)
{
    database.begin();
}

Transaction::Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction()
{
    if (m_database)
        m_database->rollBack();
}

void Transaction::commit()
{
    std::exchange(m_database, nullptr)->commit();
}

} // namespace histosynth
