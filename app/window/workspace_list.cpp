// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/workspace_list.h"

#include "app/workspaces/augment/augment_workspace.h"
#include "app/workspaces/dataset/dataset_workspace.h"
#include "app/workspaces/evaluate/evaluate_workspace.h"
#include "app/workspaces/export/export_workspace.h"
#include "app/workspaces/generate/generate_workspace.h"
#include "app/workspaces/train/train_workspace.h"

namespace histosynth {

std::vector<std::unique_ptr<Workspace>> makeWorkspaces(const Desk& desk)
{
    std::vector<std::unique_ptr<Workspace>> all;
    all.push_back(std::make_unique<DatasetWorkspace>(desk));
    all.push_back(std::make_unique<AugmentWorkspace>(desk));
    all.push_back(std::make_unique<TrainWorkspace>(desk));
    all.push_back(std::make_unique<GenerateWorkspace>(desk));
    all.push_back(std::make_unique<EvaluateWorkspace>(desk));
    all.push_back(std::make_unique<ExportWorkspace>(desk));
    return all;
}

} // namespace histosynth
