// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/workspace.h"
#include "app/workspaces/train/run_reader.h"

namespace histosynth {

// Ask before they delete: neither can be undone. Both return at once and tell how it went.
void askToDeleteRun(const Desk& desk, QWidget& parent, const TrainingRun& run);
void askToDeleteCheckpoint(const Desk& desk, QWidget& parent, const TrainingRun& run, std::int64_t step);

} // namespace histosynth
