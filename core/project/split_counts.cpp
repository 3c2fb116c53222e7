// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/split_counts.h"

#include "core/project/database.h"

namespace histosynth {

SplitCounts countBySplit(Database& database, const std::string& view, RowId classId)
{
    SplitCounts counts;
    auto rows = database.query("SELECT COUNT(*) FILTER (WHERE split = 'train'),"
                               " COUNT(*) FILTER (WHERE split = 'validation'), COUNT(*) FILTER (WHERE split = 'test'),"
                               " COUNT(*) FILTER (WHERE split IS NULL) FROM " +
                                   view + " WHERE class_id = ?",
                               {classId});
    if (rows.next())
        rows.into(counts.train, counts.validation, counts.test, counts.unassigned);
    return counts;
}

} // namespace histosynth
