// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace histosynth {

class Database;

// A group of writes that happens as a whole or not at all; see Project::transaction(). An inner transaction that is
// destroyed without commit() dooms the outer one: its commit() throws Error (Internal) "project.transaction_doomed".
class Transaction {
public:
    explicit Transaction(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    void commit();

private:
    Database* m_database; // null once committed or moved from
};

} // namespace histosynth
