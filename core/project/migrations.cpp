// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/migrations.h"

#include <algorithm>
#include <string>

#include "core/base/atomic_file.h"
#include "core/project/schema.h"
#include "core/project/transaction.h"

namespace histosynth {

namespace {

const Migration allSteps[] = {
    {1, schemaOfVersion1},
    {2, stepToVersion2},
    {3, stepToVersion3},
    {4, stepToVersion4},
    {5, stepToVersion5},
};

// VACUUM INTO takes an empty file for its target; AtomicFile flushes what it wrote there.
std::filesystem::path backUp(Database& database, int version)
{
    auto time = utcNow();
    std::erase_if(time, [](char character) { return character == ':' || character == '-'; });
    auto target = database.file();
    target.replace_filename(target.stem().string() + "-version-" + std::to_string(version) + "-" + time + ".sqlite");
    AtomicFile copy(target);
    database.execute("VACUUM INTO ?", {SqlValue(copy.temporaryPath())});
    copy.commit();
    return target;
}

} // namespace

std::span<const Migration> migrations()
{
    return allSteps;
}

int schemaVersion(Database& database)
{
    return database.value<int>("PRAGMA user_version");
}

std::optional<std::filesystem::path> migrate(Database& database, std::span<const Migration> steps)
{
    const int version = schemaVersion(database);
    const auto isToDo = [version](const Migration& step) { return step.version > version; };
    if (std::ranges::none_of(steps, isToDo))
        return std::nullopt;
    std::optional<std::filesystem::path> backup;
    if (version > 0)
        backup = backUp(database, version);
    Transaction transaction(database);
    for (const auto& step : steps) {
        if (!isToDo(step))
            continue;
        database.executeScript(step.sql);
        database.executeScript("PRAGMA user_version = " + std::to_string(step.version));
    }
    transaction.commit();
    return backup;
}

} // namespace histosynth
