// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/augment/augmented_deletion.h"

#include <string>
#include <vector>

#include "app/desk/background_read.h"

namespace histosynth {

void deleteAugmented(const Desk& desk, QObject* context, std::optional<RowId> classId)
{
    if (!desk.session.isWritable())
        return;
    readInBackground<std::vector<RowId>>(
        desk, context, [classId](Project& project) { return project.augmentedImages().removable(classId); },
        [desk](const std::vector<RowId>& ids) {
            if (ids.empty())
                return;
            desk.session.editMany("edit.augmented_deleted", {{"count", std::to_string(ids.size())}},
                                  ProjectPart::Augmented, ids.size(), [ids](Project& project) {
                                      for (const auto id : ids)
                                          project.augmentedImages().remove(id);
                                  });
        });
}

} // namespace histosynth
