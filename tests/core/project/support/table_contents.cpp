// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/project/support/table_contents.h"

#include "core/project/database_opening.h"

namespace histosynth::test {

TableContents editedContents(const std::filesystem::path& projectFolder)
{
    Database database(databaseFile(projectFolder), Database::Access::Read);
    TableContents contents;
    for (const char* table : {"classes", "patients", "slides", "images", "splits", "crops", "augmented_images",
                              "annotation_classes", "annotations", "synthetic_images", "facts"}) {
        std::string row;
        for (auto columns = database.query("SELECT name FROM pragma_table_info(?)", {table}); columns.next();)
            row += (row.empty() ? "quote(" : " || ', ' || quote(") + columns.first<std::string>() + ")";
        for (auto rows = database.query("SELECT " + row + " FROM " + table + " ORDER BY 1"); rows.next();)
            contents[table].push_back(rows.first<std::string>());
    }
    return contents;
}

} // namespace histosynth::test
