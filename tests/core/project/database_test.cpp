// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/database.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/project/transaction.h"
#include "tests/support/temporary_folder.h"

using namespace histosynth;

namespace {

class Fixture {
public:
    Fixture() { database.executeScript("CREATE TABLE t (a, b INTEGER UNIQUE)"); }

    int count() { return database.value<int>("SELECT COUNT(*) FROM t"); }
    void add(int value) { database.insert("INSERT INTO t (b) VALUES (?)", {value}); }

    test::TemporaryFolder folder;
    Database database{folder / "x.sqlite", Database::Access::Create};
};

} // namespace

TEST_CASE_FIXTURE(Fixture, "values of every kind come back as they went in")
{
    const std::string odd("a\0b\xff\xfe", 5);
    const std::vector<std::string> texts{odd, "", "Україна 🧫"};
    for (const auto& text : texts) {
        const auto id = database.insert("INSERT INTO t (a) VALUES (?)", {text});
        CHECK(database.value<std::string>("SELECT a FROM t WHERE rowid = ?", {id}) == text);
    }
    const auto number = [this](double value) { return database.value<double>("SELECT ?", {value}); };
    CHECK(number(0.1) == 0.1);
    CHECK(std::isnan(number(std::numeric_limits<double>::quiet_NaN())));
    CHECK(std::isinf(number(std::numeric_limits<double>::infinity())));
    CHECK(database.value<std::uint64_t>("SELECT ?", {~std::uint64_t{0}}) == ~std::uint64_t{0});
    CHECK(database.value<std::optional<int>>("SELECT ?", {std::optional<int>()}) == std::nullopt);
    CHECK(database.value<Split>("SELECT ?", {Split::Validation}) == Split::Validation);
    CHECK(database.value<Json>("SELECT ?", {Json{{"k", {1, 2}}}})["k"][1] == 2);
}

TEST_CASE_FIXTURE(Fixture, "what does not fit is damage")
{
    CHECK_THROWS_WITH_AS(database.value<Split>("SELECT 'elsewhere'"), doctest::Contains("project.damaged"), Error);
    CHECK_THROWS_WITH_AS(database.value<Json>("SELECT '{'"), doctest::Contains("project.damaged"), Error);
    CHECK_THROWS_WITH_AS(database.value<int>("SELECT 1 WHERE 0"), doctest::Contains("project.damaged"), Error);
    CHECK_THROWS_WITH_AS(database.value<int>("SELECT x FROM nowhere"), doctest::Contains("project.damaged"), Error);
}

TEST_CASE_FIXTURE(Fixture, "a transaction that is not committed leaves nothing")
{
    {
        const Transaction transaction(database);
        add(1);
        CHECK(count() == 1);
    }
    CHECK(count() == 0);
    Transaction transaction(database);
    add(1);
    transaction.commit();
    CHECK(count() == 1);
}

TEST_CASE_FIXTURE(Fixture, "nested transactions count as the outermost")
{
    {
        const Transaction outer(database);
        Transaction inner(database);
        add(1);
        inner.commit();
    }
    CHECK(count() == 0);
    Transaction outer(database);
    add(1);
    {
        const Transaction inner(database);
        add(2);
    }
    CHECK_THROWS_WITH_AS(outer.commit(), doctest::Contains("project.transaction_doomed"), Error);
    CHECK(count() == 0);
    add(3); // the connection is usable again
    CHECK(count() == 1);
}

TEST_CASE_FIXTURE(Fixture, "a constraint that fails inside a transaction leaves the rest to the caller")
{
    Transaction transaction(database);
    add(1);
    CHECK_THROWS_WITH_AS(add(1), doctest::Contains("project.constraint"), Error);
    add(2);
    transaction.commit();
    CHECK(count() == 2);
}

TEST_CASE_FIXTURE(Fixture, "calls after the commit happen once, and not if it is undone")
{
    int calls = 0;
    const auto call = [&calls] { ++calls; };
    database.afterCommit(call);
    CHECK(calls == 1);
    {
        const Transaction undone(database);
        database.afterCommit(call);
    }
    CHECK(calls == 1);
    Transaction outer(database);
    {
        Transaction inner(database);
        database.afterCommit(call);
        inner.commit();
    }
    CHECK(calls == 1);
    outer.commit();
    CHECK(calls == 2);
}

TEST_CASE_FIXTURE(Fixture, "a query may run inside another of the same text")
{
    add(1);
    add(2);
    int seen = 0;
    for (auto outer = database.query("SELECT b FROM t"); outer.next();) {
        for (auto inner = database.query("SELECT b FROM t"); inner.next();)
            ++seen;
    }
    CHECK(seen == 4);
}
