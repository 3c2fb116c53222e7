// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/augment/augmented_deletion.h"

#include "app/desk/background_read.h"

namespace histosynth {

void deleteAugmented(const Desk& desk, QObject* context, std::optional<RowId> classId)
{
    if (!desk.session.isWritable())
        return;
    readInBackground<bool>(
        desk, context,
        [classId](Project& project) {
            const auto ids = project.augmentedImages().removable(classId);
            if (ids.empty())
                return false;
            auto edit = project.edits().begin("edit.augmented_deleted", {{"count", std::to_string(ids.size())}});
            for (const auto id : ids)
                project.augmentedImages().remove(id);
            edit.commit();
            return true;
        },
        [desk](const bool& isDone) {
            if (isDone)
                desk.session.announceEdit(ProjectPart::Augmented);
        });
}

} // namespace histosynth
