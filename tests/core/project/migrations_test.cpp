// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/migrations.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "core/base/error.h"
#include "core/project/database_opening.h"
#include "core/project/file_store.h"
#include "core/project/images.h"
#include "tests/support/temporary_folder.h"

using namespace histosynth;
namespace fs = std::filesystem;

namespace {

const Migration oldSteps[] = {{1, "CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT"}};
const Migration newSteps[] = {
    oldSteps[0],
    {2, "ALTER TABLE things ADD COLUMN size INTEGER NOT NULL DEFAULT 7"},
    {3, "CREATE TABLE more (id INTEGER PRIMARY KEY); INSERT INTO more SELECT id FROM things"},
};
const Migration failingSteps[] = {
    oldSteps[0],
    newSteps[1],
    {3, "CREATE TABLE things (id INTEGER PRIMARY KEY)"},
};

void createOld(const fs::path& folder)
{
    createDatabase(folder, oldSteps,
                   [](Database& database) { database.insert("INSERT INTO things (name) VALUES (?)", {"a"}); });
}

std::size_t databasesIn(const fs::path& folder)
{
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(folder))
        count += entry.path().extension() == ".sqlite" ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("an older database is copied, then takes all steps")
{
    const test::TemporaryFolder folder;
    createOld(folder.path());
    fs::path backup;
    {
        const auto opened = openForWriting(folder.path(), newSteps);
        CHECK(schemaVersion(*opened.database) == 3);
        CHECK(opened.database->value<int>("SELECT size FROM things WHERE name = 'a'") == 7);
        CHECK(opened.database->value<int>("SELECT COUNT(*) FROM more") == 1);
        REQUIRE(opened.notices.size() == 1);
        CHECK(opened.notices[0].code == "project.migrated");
        backup = opened.notices[0].arguments[2].value;
    }
    CHECK(backup.filename().string().starts_with("project-version-1-"));
    Database copy(backup, Database::Access::Read);
    CHECK(schemaVersion(copy) == 1);
    CHECK(copy.value<std::string>("SELECT name FROM things") == "a");
    CHECK(openForWriting(folder.path(), newSteps).notices.empty());
    CHECK(databasesIn(folder.path()) == 2);
}

TEST_CASE("a step that fails leaves the old version whole")
{
    const test::TemporaryFolder folder;
    createOld(folder.path());
    CHECK_THROWS_AS(openForWriting(folder.path(), failingSteps), Error);
    const auto opened = openForWriting(folder.path(), oldSteps);
    CHECK(schemaVersion(*opened.database) == 1);
    CHECK(opened.database->value<std::string>("SELECT name FROM things") == "a");
}

TEST_CASE("a newer database is refused, an older one cannot be only read")
{
    const test::TemporaryFolder folder;
    createDatabase(folder.path(), newSteps, [](Database&) {});
    for (const bool isWriting : {true, false}) {
        try {
            isWriting ? openForWriting(folder.path(), oldSteps) : openForReading(folder.path(), oldSteps);
            FAIL("no error");
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::BadInput);
            CHECK(error.code() == "project.newer_version");
            CHECK(error.argument("version") == "3");
            CHECK(error.argument("known") == "1");
        }
    }
    const test::TemporaryFolder other;
    createOld(other.path());
    try {
        openForReading(other.path(), newSteps);
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.code() == "project.older_version");
    }
}

TEST_CASE("what version 1 kept as the distance to the nearest crop becomes the ratio that it was")
{
    const test::TemporaryFolder folder;
    createDatabase(folder.path(), migrations().first(1), [](Database& database) {
        database.executeScript(
            "INSERT INTO runs VALUES (1, 'generate', 'done', NULL, '{}', '{}', '', '', '', '', '{}');"
            "INSERT INTO classes VALUES (1, 'a', 'a', '', '', 0, NULL);"
            "INSERT INTO synthetic_images (run_id, class_id, asked_class_id, number, seed, settings, stored_name,"
            " rating, purpose, nearest_distance, created_at)"
            " VALUES (1, 1, 1, 0, 0, '{}', 'x', 'none', 'export', 0.25, '')");
    });
    const auto opened = openForWriting(folder.path(), migrations());
    CHECK(opened.database->value<double>("SELECT nearest_ratio FROM synthetic_images") == 0.25);
    CHECK(opened.database->value<int>("SELECT nearest_distance IS NULL AND copy_suspicion IS NULL"
                                      " FROM synthetic_images") == 1);
}

TEST_CASE("a training checkpoint of version 2 has no model file that could be compared")
{
    const test::TemporaryFolder folder;
    createDatabase(folder.path(), migrations().first(2), [](Database& database) {
        database.executeScript(
            "INSERT INTO runs VALUES (1, 'train', 'done', NULL, '{}', '{}', '', '', '', '', '{}');"
            "INSERT INTO training_checkpoints VALUES (1, 1, 8, 'runs/1/checkpoints/x', 1, 'hash', 0.5, 0, '')");
    });
    const auto opened = openForWriting(folder.path(), migrations());
    CHECK(opened.database->value<int>("SELECT model_file = '' AND model_bytes = 0 AND hash = 'hash'"
                                      " FROM training_checkpoints") == 1);
    CHECK(opened.database->value<int>("SELECT COUNT(*) FROM training_inputs") == 0);
}

TEST_CASE("a project of version 3 gets annotation classes and keeps its splits")
{
    const test::TemporaryFolder folder;
    createDatabase(folder.path(), migrations().first(3), [](Database& database) {
        database.executeScript("INSERT INTO patients VALUES (7, 'P', 'p'), (8, 'Q', 'q');"
                               "INSERT INTO splits VALUES (8, NULL, 'test'), (7, NULL, 'train')");
    });
    const auto opened = openForWriting(folder.path(), migrations());
    auto& database = *opened.database;
    CHECK(database.value<int>("SELECT COUNT(*) FROM annotation_classes") == 5);
    CHECK(database.value<std::string>("SELECT split FROM splits WHERE patient_id = 7") == "train");
    CHECK(database.value<std::string>("SELECT split FROM splits WHERE patient_id = 8") == "test");
    database.execute("DELETE FROM patients WHERE id = 8");
    CHECK(database.value<int>("SELECT COUNT(*) FROM splits") == 1);
    CHECK(database.value<int>("SELECT COUNT(*) FROM stored_names") == 0);
}

TEST_CASE("images of version 4 are those that were, not measured yet, and can be")
{
    const test::TemporaryFolder folder;
    createDatabase(folder.path(), migrations().first(4), [](Database& database) {
        database.executeScript(
            "INSERT INTO runs VALUES (1, 'import', 'done', NULL, '{}', '{}', '', '', '', '', '{}');"
            "INSERT INTO classes VALUES (1, 'a', 'a', '', '', 0, NULL);"
            "INSERT INTO images (id, class_id, path, stored_name, hash, bytes, width, height, format, scale_note,"
            " run_id, added_at) VALUES (3, 1, '/a.bmp', '', 'x', 9, 40, 30, 'bmp', '', 1, '')");
    });
    const auto opened = openForWriting(folder.path(), migrations());
    auto& database = *opened.database;
    FileStore files(database, folder.path());
    Images images(database, files);
    REQUIRE(images.list().size() == 1);
    CHECK_FALSE(images.get(3).quality);
    CHECK(images.get(3).width == 40);
    images.setQuality(3, {.sharpness = 60.0, .tissue = 0.5, .saturated = 0.25});
    REQUIRE(images.get(3).quality);
    CHECK(images.get(3).quality->sharpness == 60.0);
    CHECK(images.get(3).quality->tissue == 0.5);
    CHECK(images.get(3).quality->saturated == 0.25);
    images.setQuality(4, {}); // gone: nothing to be told of
}

TEST_CASE("the steps that ship are numbered without gaps")
{
    int version = 0;
    for (const auto& step : migrations())
        CHECK(step.version == ++version);
    CHECK(version >= 1);
}
