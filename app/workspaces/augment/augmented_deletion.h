// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/desk/workspace.h"

namespace histosynth {

// Deletes the augmented images of a class, or of all, that no model was trained on: one edit, made on a worker.
void deleteAugmented(const Desk& desk, QObject* context, std::optional<RowId> classId);

} // namespace histosynth
