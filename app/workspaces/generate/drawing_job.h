// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "app/desk/workspace.h"
#include "core/workflow/generate_images.h"

namespace histosynth {

// Draws the images as a job, and looks for the nearest real image of each. `progressed` is called on the window's
// thread now and then while images come in.
void startDrawing(const Desk& desk, const GenerateTarget& target, const GenerationOptions& options,
                  std::function<void()> progressed);

} // namespace histosynth
