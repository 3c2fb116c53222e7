// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "app/desk/workspace.h"

namespace histosynth {

// The six workspaces, in the order of WorkspaceId.
std::vector<std::unique_ptr<Workspace>> makeWorkspaces(const Desk& desk);

} // namespace histosynth
